import type { OptionTable } from '../../src/table/command-line.ts'
import { counted, flags, long, valued } from '../define.ts'

/** ip of iproute2 (ip/ip.c, main); what it is to show are words without a mark: route, link, address, maddress. */
export const iprouteOptions = {
  dialect: 'iproute',
  program: 'ip',
  anyOperand: true,
  options: [
    ...flags('-4 -6 -0 -M -B -ss'),
    long('-s', '-stats', '-statistics'),
    long('-d', '-details'),
    long('-o', '-oneline'),
    long('-r', '-resolve'),
    long('-h', '-human', '-human-readable'),
    { ...valued('-f', 'family', 'inet inet6 mpls bridge link'), long: ['-family'] },
    { ...valued('-n', 'netns'), long: ['-netns'] },
    long('-a', '-all'),
    long('-t', '-timestamp'),
    long('-ts', '-tshort'),
    long('-br', '-brief'),
    long('-j', '-json'),
    long('-p', '-pretty'),
    long('-c', '-color'),
    long('-N', '-Numeric'),
    { ...counted('-l', 'loops'), long: ['-loops'] },
    long('-V', '-Version'),
  ],
} as const satisfies OptionTable

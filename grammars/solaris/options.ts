import type { OptionTable } from '../../src/table/command-line.ts'
import { flags, valued } from '../define.ts'

/** netstat of Solaris and illumos (netstat(8)). */
export const solarisOptions = {
  dialect: 'solaris',
  options: [
    ...flags('-a -c -D -g -i -M -m -n -p -R -r -s -u -v'),
    valued('-f', 'family'),
    valued('-I', 'interface'),
    valued('-P', 'protocol', 'ip ipv6 icmp icmpv6 igmp udp tcp sctp rawip raw'),
    valued('-T', 'format', 'd u'),
  ],
} as const satisfies OptionTable

import type { OptionTable } from '../../src/table/command-line.ts'
import { flags, long, valued } from '../define.ts'

const FAMILIES = 'inet inet6 ip tcpip unix ipx ax25 x25 rose ash netrom ddp appletalk econet bluetooth'

/** netstat of net-tools, the one of most Linux distributions (netstat.c, main). */
export const netToolsOptions = {
  dialect: 'net-tools',
  anyOperand: true,
  options: [
    ...flags(
      '--numeric-hosts --numeric-ports --numeric-users --ax25 --x25 --rose --ipx --netrom --ddp --appletalk --bluetooth -ee -d',
    ),
    long('-a', '--all'),
    long('-l', '--listening'),
    long('-n', '--numeric'),
    long('-p', '--programs', '--program'),
    long('-t', '--tcp'),
    long('-u', '--udp'),
    long('-U', '--udplite'),
    long('-S', '--sctp'),
    long('-w', '--raw'),
    long('-x', '--unix'),
    long('-2', '--l2cap'),
    long('-f', '--rfcomm'),
    long('-4', '--inet', '--ip', '--tcpip'),
    long('-6', '--inet6'),
    { ...valued('-A', 'family', FAMILIES), long: ['--protocol'] },
    long('-e', '--extend'),
    long('-o', '--timers'),
    long('-c', '--continuous'),
    long('-W', '--wide'),
    long('-Z', '--context'),
    long('-r', '--route'),
    long('-F', '--fib'),
    long('-C', '--cache'),
    long('-i', '--interfaces'),
    long('-g', '--groups'),
    long('-M', '--masquerade'),
    long('-s', '--statistics'),
    long('-N', '--symbolic'),
    long('-v', '--verbose'),
    long('-V', '--version'),
    long('-h', '--help'),
  ],
} as const satisfies OptionTable

/** route of net-tools, which prints the same tables (route.c, main). */
export const netToolsRouteOptions: OptionTable = {
  dialect: 'net-tools',
  anyOperand: true,
  options: [
    ...flags('-ee -d'),
    long('-n', '--numeric'),
    long('-e', '--extend'),
    long('-v', '--verbose'),
    long('-F', '--fib'),
    long('-C', '--cache'),
    long('-N', '--symbolic'),
    long('-4', '--inet'),
    long('-6', '--inet6'),
    { ...valued('-A', 'family', FAMILIES), long: ['--protocol'] },
    long('-V', '--version'),
    long('-h', '--help'),
  ],
}

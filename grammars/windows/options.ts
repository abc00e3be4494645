import type { OptionTable } from '../../src/table/command-line.ts'
import { flags, valued } from '../define.ts'

/** netstat.exe of Windows XP to 11. */
export const windowsOptions = {
  dialect: 'windows',
  anyCase: true,
  argumentApart: true,
  options: [
    ...flags('-a -b -c -d -e -f -i -n -o -q -r -s -t -x -y -?'),
    valued('-p', 'protocol', 'tcp udp tcpv6 udpv6 ip ipv6 icmp icmpv6'),
  ],
} as const satisfies OptionTable

/** route.exe, of which `route print` shows what `netstat -r` shows. */
export const windowsRouteOptions: OptionTable = {
  dialect: 'windows',
  anyCase: true,
  anyOperand: true,
  options: flags('-f -p -4 -6'),
}

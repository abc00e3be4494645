import type { OptionTable } from '../../src/table/command-line.ts'
import { bsdOptions, bsdTables, kernelFiles } from '../bsd/options.ts'
import { flags, valued } from '../define.ts'

/** netstat of NetBSD (usr.bin/netstat, netstat.1). */
export const netbsdOptions = {
  dialect: 'netbsd',
  options: [
    ...bsdOptions,
    ...bsdTables,
    ...kernelFiles,
    ...flags('-B -b -h -L -l -q -S -s -ss -T -t -u -v -X'),
    valued('-f', 'family', 'inet inet6 arp ns iso atalk mpls local unix'),
    valued('-P', 'address'),
    valued(
      '-p',
      'protocol',
      'tcp udp ip icmp igmp ipsec esp ah ipcomp carp pfsync pim arp ip6 icmp6 tcp6 udp6 ipsec6 pim6 rip6 pfkey ddp',
    ),
  ],
} as const satisfies OptionTable

/** route of NetBSD, of which `route show` prints what `netstat -r` does (sbin/route/route.c, main and show.c). */
export const netbsdRouteOptions: OptionTable = {
  dialect: 'netbsd',
  worded: true,
  anyOperand: true,
  options: flags('-d -L -n -q -S -s -T -t -v -inet -inet6 -atalk -mpls -host -net'),
}

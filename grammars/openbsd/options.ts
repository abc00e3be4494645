import type { OptionTable } from '../../src/table/command-line.ts'
import { bsdOptions, bsdTables, kernelFiles } from '../bsd/options.ts'
import { counted, flags, valued } from '../define.ts'

/** netstat of OpenBSD (usr.bin/netstat/main.c). */
export const openbsdOptions = {
  dialect: 'openbsd',
  options: [
    ...bsdOptions,
    ...bsdTables,
    ...kernelFiles,
    ...flags('-B -b -e -F -h -l -q -R -s -ss -t -u -v'),
    counted('-c', 'count'),
    valued('-f', 'family', 'inet inet6 local unix mpls mask'),
    valued('-P', 'address'),
    valued(
      '-p',
      'protocol',
      'ip icmp igmp ipencap tcp udp esp ah etherip ipcomp carp pfsync divert pflow pim ip6 divert6 icmp6 pim6 rip6 gre',
    ),
    counted('-T', 'table'),
    valued('-W', 'interface'),
  ],
} as const satisfies OptionTable

/** route of OpenBSD, of which `route show` prints what `netstat -r` does (sbin/route/route.c, main and show). */
export const openbsdRouteOptions: OptionTable = {
  dialect: 'openbsd',
  worded: true,
  anyOperand: true,
  options: [
    ...flags('-d -n -q -t -v -inet -inet6 -mpls -gateway'),
    valued('-label', 'label'),
    counted('-priority', 'priority'),
    counted('-T', 'table'),
  ],
}

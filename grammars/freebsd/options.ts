import type { OptionTable } from '../../src/table/command-line.ts'
import { bsdOptions, bsdTables, kernelFiles } from '../bsd/options.ts'
import { counted, flags, valued } from '../define.ts'

/** netstat of FreeBSD (usr.bin/netstat/main.c). */
export const freebsdOptions = {
  dialect: 'freebsd',
  options: [
    ...bsdOptions,
    ...bsdTables,
    ...kernelFiles,
    ...flags('-4 -6 -B -b -C -c -h -L -l -O -o -P -Q -R -S -s -ss -T -u -W -x -z'),
    counted('-F', 'fib'),
    valued('-f', 'family', 'inet inet6 unix link pfkey netgraph ng ipx atalk'),
    valued('-j', 'jail'),
    valued(
      '-p',
      'protocol',
      'tcp udp divert ip icmp igmp ipsec ah esp ipcomp pim carp pfsync arp sctp sdp ip6 icmp6 ipsec6 rip6 pfkey ctrl data toe udplite',
    ),
    counted('-q', 'count'),
    valued('--libxo', 'format'),
  ],
} as const satisfies OptionTable

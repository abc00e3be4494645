import type { OptionTable } from '../../src/table/command-line.ts'
import { bsdOptions } from '../bsd/options.ts'
import { counted, flags, valued } from '../define.ts'

/** netstat of macOS (network_cmds, netstat.tproj/main.c). */
export const macosOptions = {
  dialect: 'macos',
  options: [
    ...bsdOptions,
    ...flags('-B -b -F -g -k -L -l -ll -lll -m -mm -mmm -Q -q -R -S -s -ss -t -u -v -W -x -z'),
    valued('-c', 'class'),
    valued('-f', 'family', 'inet inet6 unix systm route vsock pfkey ipx'),
    valued('-P', 'class'),
    valued(
      '-p',
      'protocol',
      'tcp udp divert ip icmp igmp ipsec arp mptcp ip6 icmp6 ipsec6 rip6 pfkey reg kevt kctl nstat xbkidle net_api if_ports_used unix route vsock',
    ),
    counted('-%', 'number'),
  ],
} as const satisfies OptionTable

import { bsdConnections, cutAt16, freebsdColumns } from '../bsd/tables.ts'
import { en } from '../bsd/en.ts'
import { defineDialect } from '../define.ts'

/** FreeBSD usr.bin/netstat. */
export const freebsd = defineDialect({
  name: 'freebsd',
  platform: 'freebsd',
  tables: [
    bsdConnections(
      ['tcp4', 'tcp6', 'tcp46', 'udp4', 'udp6', 'udp46', 'icm4', 'icm6', 'icm46', 'ip 4', 'ip 6', 'igm4', 'div4', 'div6', 'toe4', 'toe6', 'sdp4', 'sctp4', 'sctp6', 'sctp46'],
      cutAt16,
      freebsdColumns,
    ),
  ],
  words: [en],
  signs: [
    [/Recv-Q Send-Q Local Address {3}/, 3],
    [/Active UNIX domain sockets$/m, 1],
    [/R-MBUF|OOORcv/, 4],
  ],
  wideOptions: ['-W'],
})

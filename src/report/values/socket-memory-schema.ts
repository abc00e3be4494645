import Type, { type TOptional } from 'typebox'
import { integer } from '../property.ts'

const bytes = (description: string): TOptional =>
  Type.Optional(integer(`${description}; absent when not printed`, { minimum: 0 }))

/** The memory of a socket, in bytes: `skmem:(r0,rb131072,t0,tb87040,f0,w0,o0,bl0,d0)` (Linux sock_diag.h, SK_MEMINFO_*; iproute2 misc/ss.c, -m). */
export const socketMemory = Type.Object(
  {
    rmemAlloc: bytes('Allocated for what was received (r)'),
    rcvbuf: bytes('The most there can be for receiving (rb)'),
    wmemAlloc: bytes('Allocated for what is sent and was handed to the layer below (t)'),
    sndbuf: bytes('The most there can be for sending (tb)'),
    fwdAlloc: bytes('Allocated ahead, for either direction (f)'),
    wmemQueued: bytes('Allocated for what waits to be sent (w)'),
    optmem: bytes('Allocated for options of the socket (o)'),
    backlog: bytes('Allocated for packets that wait while the socket is in use (bl)'),
    drops: bytes('Packets dropped before they reached the socket, a count (d)'),
  },
  { title: 'SocketMemory', description: 'The memory of a socket.', additionalProperties: false },
)

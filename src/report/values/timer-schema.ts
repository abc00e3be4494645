import Type from 'typebox'
import { integer, text } from '../property.ts'

/** The timer of a socket: `keepalive (12.34/0/0)` (net-tools netstat.c, -o), `timer:(keepalive,12sec,0)` (iproute2 misc/ss.c, -o). */
export const timer = Type.Object(
  {
    kind: text('off, on, keepalive, timewait, probe, unkn-N …; in English whatever the language printed'),
    seconds: Type.Unsafe({ type: 'number', description: 'Seconds until the timer runs out' }),
    retransmits: integer('Retransmissions so far'),
    probes: Type.Optional(
      integer('Zero-window or keepalive probes without an answer; absent where they count as retransmissions (ss)'),
    ),
  },
  { title: 'Timer', description: 'The running timer of a socket.', additionalProperties: false },
)

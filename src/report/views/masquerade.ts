import Type from 'typebox'
import { described, integerOrNull, text } from '../property.ts'
import { endpoint } from '../values/endpoint-schema.ts'
import { countColumn, textColumn } from './column.ts'
import { row } from './row.ts'
import { protocolName, section } from './section.ts'

const masqueradePorts = Type.Object(
  {
    text: text('The ports as printed: 1024 -> http (61000)'),
    source: integerOrNull("The inner host's port"),
    destination: integerOrNull("The peer's port"),
    masquerade: integerOrNull('The port the gateway uses towards the peer'),
  },
  {
    title: 'MasqueradePorts',
    description: 'The three ports of a masqueraded connection.',
    additionalProperties: false,
  },
)

/** One masqueraded connection of a Linux 2.x gateway (net-tools lib/masq_info.c). */
export const masqueradeRow = row('MasqueradeRow', 'One masqueraded connection.', {
  protocol: protocolName('Protocol: tcp, udp, icmp, ip, gre, esp'),
  expires: Type.Unsafe({ type: ['number', 'null'], description: 'Seconds until the entry goes' }),
  expiresText: textColumn('The remaining time as printed: minutes:seconds.hundredths'),
  source: described(endpoint, 'The host behind the gateway'),
  destination: described(endpoint, 'The peer'),
  ports: Type.Optional(described(masqueradePorts, 'The ports of both ends and of the gateway')),
  initSequence: countColumn('Initial sequence number (-e)'),
  delta: countColumn('Difference of the sequence numbers (-e)'),
  previousDelta: countColumn('Difference before the last change (-e)'),
})

/** A table of masqueraded connections. */
export const masquerade = section('masquerade', 'MasqueradeSection', masqueradeRow, {})

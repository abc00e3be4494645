import Type from 'typebox'
import { text, textOrNull, wordOrNull } from '../property.ts'
import { integerColumn, textColumn } from './column.ts'
import { families } from './family.ts'
import { row } from './row.ts'
import { protocolNameOrNull, section } from './section.ts'

/** One counter of a protocol (RFC 4293, RFC 4022, RFC 4113, RFC 2863, RFC 5097; net-tools statistics.c). */
export const statisticRow = row('StatisticRow', 'One counter of a protocol.', {
  label: text('The sentence or label as printed, without the number'),
  value: Type.Unsafe({
    type: ['number', 'string', 'null'],
    description:
      'The number; text when it is none, or when a number would lose digits; null for a sentence without one',
  }),
  name: textOrNull(
    'Object of the MIB (ipInReceives, tcpActiveOpens), else the name the kernel gives (TcpExt.TCPTimeouts), else null',
  ),
  direction: Type.Optional(wordOrNull(['received', 'sent'], 'Column of a block with one for each direction')),
  unit: textColumn('Unit printed with the number: bytes, seconds, ms'),
  parent: textColumn('Label of the line this one hangs under: ICMP input histogram, or a counter it is part of'),
  depth: integerColumn('How deep the line hangs: 0 for a line of the block itself'),
})

/** The counters of one protocol. */
export const statistics = section('statistics', 'StatisticsSection', statisticRow, {
  protocol: protocolNameOrNull(
    'Protocol of the block in lower case: ip, icmp, igmp, tcp, udp, ipsec, ethernet …; null for counters whose title is cut off and which several protocols can have',
  ),
  family: wordOrNull(families, 'Version the block is about; null where it covers both or has none'),
  interface: Type.Optional(textOrNull('Interface the block is about (BSD -i -s, AIX -v)')),
  addressMaskResponses: Type.Optional(
    textOrNull('Whether ICMP address masks are answered: enabled, disabled (BSD -s, icmp)'),
  ),
})

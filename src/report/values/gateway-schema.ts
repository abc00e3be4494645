import Type from 'typebox'
import { flag, integerOrNull, text, textOrNull } from '../property.ts'

/** The next hop of a route: the printed text and what it names. */
export const gateway = Type.Object(
  {
    text: text('The gateway as printed: 192.168.1.1, On-link, link#4, 0:25:0:48:19:ef, utun0, * …'),
    address: textOrNull('Canonical address of the next hop; null when it is none'),
    onLink: flag('Whether the destination is reached without a next hop: On-link, link#N, *, 0.0.0.0'),
    host: textOrNull('Host name, when a name was printed in place of an address'),
    zone: textOrNull('Zone of a scoped address (RFC 4007), without the %'),
    link: integerOrNull('Interface index of link#N (BSD, macOS)'),
    hardwareAddress: textOrNull('Link-layer address, lower case, two digits a byte, separated by colons'),
    interface: textOrNull('Interface name printed in place of an address (BSD, macOS)'),
    truncated: flag('Whether the tool cut the gateway, or may have cut it'),
  },
  { title: 'Gateway', description: 'The next hop of a route.', additionalProperties: false },
)

import Type from 'typebox'
import { flag, integerOrNull, text, textOrNull } from '../property.ts'

/** The destination of a route: the printed text and the network it names. */
export const destination = Type.Object(
  {
    text: text('The destination as printed: default, 127, 192.168.1/24, fe80::%lo0/64 …'),
    address: textOrNull(
      'Canonical network address with all its parts; 0.0.0.0 or :: for the default route; null for a name',
    ),
    prefixLength: integerOrNull('Bits of the network part: printed, or worked out from netmask, class or flag H', {
      minimum: 0,
      maximum: 128,
    }),
    host: textOrNull('Host or network name, when a name was printed in place of an address'),
    zone: textOrNull('Zone of a scoped address (RFC 4007), without the %'),
    truncated: flag('Whether the tool cut the destination, or may have cut it'),
  },
  { title: 'Destination', description: 'The destination of a route.', additionalProperties: false },
)

import Type from 'typebox'
import { flag, integerOrNull, text, textOrNull } from '../property.ts'

/** One end of a connection: the printed text and what it says. */
export const endpoint = Type.Object(
  {
    text: text('The endpoint as printed'),
    address: textOrNull(
      'Canonical address: dotted quad, or IPv6 in the form of RFC 5952 without brackets and zone; null for *, a host name or a cut address',
    ),
    host: textOrNull('Host name, when a name was printed in place of an address'),
    zone: textOrNull('Zone of a scoped address (RFC 4007): interface name or index, without the %'),
    port: integerOrNull(
      'Port number; the registered one when a service name was printed; null for * and for a name that is not known; up to 65535, for VSock 32 bits',
      { minimum: 0, maximum: 4294967295 },
    ),
    service: textOrNull('Service name, when a name was printed in place of a port number'),
    registeredService: Type.Optional(
      text(
        'Name that IANA registered for the port and protocol; only on request, where a number was printed and has one',
      ),
    ),
    wildcard: flag('Whether the address stands for every address: *, 0.0.0.0 or ::'),
    truncated: flag('Whether the tool cut the endpoint, or may have cut it; nothing is completed'),
  },
  { title: 'Endpoint', description: 'One end of a connection: address and port.', additionalProperties: false },
)

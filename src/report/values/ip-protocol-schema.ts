import Type from 'typebox'
import { integerOrNull, textOrNull } from '../property.ts'

/** The protocol over IP that a raw socket takes part in: what stands where others have a port (net-tools netstat.c, raw_do_one). */
export const ipProtocol = Type.Object(
  {
    number: integerOrNull('Number (IANA, Protocol Numbers); null for a name that is not known', {
      minimum: 0,
      maximum: 65535,
    }),
    name: textOrNull('Keyword of the registry in lower case, or the name as printed; null for a number without one'),
  },
  { title: 'IpProtocol', description: 'A protocol over IP.', additionalProperties: false },
)

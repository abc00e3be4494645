import Type from 'typebox'
import { text, textOrNull, wordOrNull } from '../property.ts'
import { countColumn, textColumn } from './column.ts'
import { families } from './family.ts'
import { row } from './row.ts'
import { section } from './section.ts'

/** One membership of a multicast group (RFC 3376, RFC 3810; net-tools netstat.c, igmp_do_one; macOS mcast.c). */
export const multicastGroupRow = row('MulticastGroupRow', 'One membership of a multicast group.', {
  interface: textOrNull('Interface the group was joined on'),
  family: wordOrNull(families, 'Address family; null for a link-layer group or a name'),
  group: text('The group as printed: an address, or a name'),
  address: textOrNull('Canonical address of the group (RFC 5952 for IPv6); null for a name or a link-layer group'),
  zone: textColumn('Zone of a scoped group (RFC 4007), without the %'),
  refs: countColumn('How often the group was joined'),
  linkLayerAddress: textColumn('Link-layer group the address maps to (macOS -g)'),
  mode: textColumn('Source filter mode: include, exclude (macOS -gs)'),
  sources: Type.Optional(
    Type.Unsafe({ type: 'array', items: { type: 'string' }, description: 'Filtered sources (macOS -gs)' }),
  ),
})

/** A table of multicast memberships. */
export const multicastGroups = section('multicast-groups', 'MulticastGroupsSection', multicastGroupRow, {
  family: Type.Optional(wordOrNull(families, 'Address family of the whole table; absent where it mixes them')),
})

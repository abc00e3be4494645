import Type from 'typebox'
import { integerOrNull, listOf, orNull, textOrNull, wordOrNull } from '../property.ts'
import { countColumn, flagColumn, integerColumn, mixedColumn, textColumn } from './column.ts'
import { families } from './family.ts'
import { row } from './row.ts'
import { section } from './section.ts'
import { interfaceCounters } from './traffic-columns.ts'

const interfaceAddress = Type.Object(
  {
    family: wordOrNull(families, 'Address family; null for another one'),
    address: textOrNull('The address'),
    prefixLength: Type.Optional(integerOrNull('Bits of the network part', { minimum: 0, maximum: 128 })),
    netmask: Type.Optional(textOrNull('Netmask as printed')),
    broadcast: Type.Optional(textOrNull('Broadcast address')),
    peer: Type.Optional(textOrNull('Address of the other end of a point-to-point link')),
    scope: Type.Optional(textOrNull('Scope as printed: Link, Global, 0x20<link> …')),
  },
  { title: 'InterfaceAddress', description: 'One address of an interface.', additionalProperties: false },
)

/** One interface, or one address of it (RFC 2863; net-tools lib/interface.c; FreeBSD usr.bin/netstat/if.c; Windows -r). */
export const interfaceRow = row('InterfaceRow', 'One interface, or one address of an interface.', {
  name: textColumn('Name as printed, without the * of an interface that is down'),
  index: integerColumn('Interface index (RFC 2863 ifIndex)'),
  up: flagColumn('Whether the interface is up; false where * stands behind the name'),
  mtu: integerColumn('Maximum transmission unit in bytes'),
  metric: integerColumn('Metric (net-tools 1.60 Met)'),
  network: textColumn('Network as printed: <Link#1>, 192.168.1, fe80::aa66: …'),
  address: textColumn('Address as printed'),
  addressType: textColumn('Type of the address as printed: Global, Link_Local, Loopback (z/OS)'),
  truncated: flagColumn('Whether the tool cut name, network or address, or may have cut one of them'),
  hardwareAddress: textColumn(
    'Link-layer address, lower case, two digits a byte, separated by colons; `xx` or `**` for a byte that somebody hid',
  ),
  linkType: textColumn('Kind of link as printed: Ethernet, Local Loopback … (net-tools -ie)'),
  flags: textColumn('Flags as printed: BMRU, or UP,BROADCAST,RUNNING'),
  addresses: Type.Optional(listOf(interfaceAddress, 'Addresses of the interface (net-tools -ie)')),
  multicastAddresses: Type.Optional(
    Type.Unsafe({
      type: 'array',
      items: { type: 'string' },
      description: 'Multicast addresses printed under the address (BSD -ia)',
    }),
  ),
  rx: Type.Optional(orNull(interfaceCounters, 'Received; null where the tool printed that it has no statistics')),
  tx: Type.Optional(orNull(interfaceCounters, 'Sent; null where the tool printed that it has no statistics')),
  collisions: countColumn('Collisions (Ethernet)'),
  dropped: countColumn('Packets dropped in either direction (BSD -d Drop)'),
  queue: countColumn('Length of the output queue in packets (Solaris Queue)'),
  txQueueLength: countColumn('Room of the transmit queue in packets (net-tools -ie txqueuelen)'),
  timer: mixedColumn('Watchdog timer (BSD -t Time)'),
  forwardedPackets: countColumn('Packets forwarded (macOS -F)'),
  forwardedBytes: countColumn('Bytes forwarded (macOS -F with -b)'),
})

/** A table of interfaces. */
export const interfaces = section('interfaces', 'InterfacesSection', interfaceRow, {})

import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readHardwareAddress } from '../../src/table/cells/hardware-address.ts'
import { word } from '../../src/table/cells/word.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, table } from '../define.ts'
import { addressIn } from './interfaces.ts'

const KEYS = ['name', 'link', 'state', 'addresses', 'hardwareAddress', 'flags']
const STATE = /^(?:UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT|TESTING|NOTPRESENT)$/
/** A state with an address behind it, which no other tool prints so. */
const MARKED = / (?:UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT|TESTING|NOTPRESENT) +[\da-f.:]+(?:\/\d| peer | <[A-Z])/

// > |eth0@if7         UP             192.0.2.10/24 2001:db8:0:1::10/64            ip -br address
//    ^name ^link      ^state         ^addresses
//   |eth0@if7         UP             02:00:5e:10:00:01 <BROADCAST,MULTICAST,UP>   ip -br link
//                                    ^hardwareAddress  ^flags
/** The interfaces in brief (iproute2 ip/ipaddress.c, print_linkinfo_brief); one without an address ends in its state. */
export const ipBriefInterfaces = table(
  'briefInterfaces',
  'interfaces',
  KEYS.map((key) => column(key, word)),
  { titled: true, marked: MARKED, forms: [KEYS], rule: interfaceIn },
)

function interfaceIn(fields: Fields): RowDraft | null {
  const name = /^([^\s@:]+)(?:@(\S+))?$/.exec(fields.at(0))
  if (!name || fields.count < 2 || !STATE.test(fields.at(1))) return null
  const words = Array.from({ length: fields.count - 2 }, (_, at) => fields.at(at + 2))
  const more = hardwareIn(words) ?? addressesIn(words)
  return (
    more && { line: 0, name: name[1], ...(name[2] !== undefined && { link: name[2] }), state: fields.at(1), ...more }
  )
}

function hardwareIn([address = '', flags = '', ...rest]: readonly string[]): RowDraft | null {
  const set = /^<(.*)>$/.exec(flags)
  if (!set || rest.length > 0) return null
  return { hardwareAddress: readHardwareAddress(address) ?? address, flags: set[1] || null }
}

/** Addresses with their prefixes, each of which a peer may follow; null when one word is none. */
function addressesIn(words: readonly string[]): RowDraft | null {
  const addresses = []
  for (let at = 0; at < words.length; ) {
    const [text = '', peer, other = ''] = words.slice(at)
    const own = peer === 'peer' ? [text, peer, other] : [text]
    const address = addressIn([text.includes(':') ? 'inet6' : 'inet', ...own])
    if (!address) return null
    addresses.push(address)
    at += own.length
  }
  return { addresses }
}

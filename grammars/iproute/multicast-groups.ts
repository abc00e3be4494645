import { readAddress } from '../../src/table/cells/address.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readHardwareAddress } from '../../src/table/cells/hardware-address.ts'
import { word } from '../../src/table/cells/word.ts'
import type { RecordShape } from '../../src/table/dialect.ts'
import { column, table } from '../define.ts'
import { lineBelow, partsOf } from './parts.ts'

const GROUP_BELOW = /^[ \t]+(?:link|inet6?)\s/
const KEYS = ['interface', 'group', 'refs']

// > |[{"ifindex":2,"ifname":"eth0","maddr":[{"link":"33:33:00:00:00:01"},{"family":"inet","address":"224.0.0.1","users":2}]}]
/** A group as a record, in the list of its interface (`ip -json maddress`). */
const groupRecord: RecordShape = {
  within: 'maddr',
  names: { interface: 'ifname', group: ['address', 'link'], refs: 'users' },
  signs: ['maddr'],
  required: ['group'],
  rule: ({ values }, place) => {
    const text = (name: string) => values.get(name)?.text ?? ''
    const users = values.has('users') ? ['users', text('users')] : []
    const words = values.has('link') ? ['link', text('link'), ...users] : [text('family'), text('address'), ...users]
    return groupIn(words, place.valueOf('ifname') ?? '')
  },
}

// > |2:⇥eth0
//   |⇥link  33:33:00:00:00:01
//   |⇥inet  224.0.0.1
//     ^family ^group
/** The multicast groups that ip shows (iproute2 ip/ipmaddr.c, print_maddr): an interface, and its groups under it or, with -o, behind it. */
export const ipMulticastGroups = table(
  'multicastGroups',
  'multicast-groups',
  KEYS.map((key) => column(key, word)),
  {
    titled: true,
    first: /^\d+:$/,
    forms: [KEYS],
    record: groupRecord,
    rule: (fields) => {
      const [first = [], second] = partsOf(fields)
      const above = fields.above[0]?.label
      if (/^\d+:$/.test(first[0] as string)) {
        if (first.length !== 2) return null
        if (second) return groupIn(second, first[1] as string)
        if (!GROUP_BELOW.test(lineBelow(fields))) return null
        fields.above = [{ indent: 0, label: first[1] as string, kind: null }]
        return []
      }
      return above === undefined ? null : groupIn(first, above)
    },
  },
)

/** A group by the words of its line; null when they are none. */
function groupIn([family, group = '', ...words]: readonly string[], name: string): RowDraft | null {
  const users = words.indexOf('users')
  const refs = users < 0 ? {} : { refs: Number(words[users + 1]) }
  const known = { line: 0, interface: name, ...refs, group }
  const linkLayerAddress = family === 'link' ? readHardwareAddress(group) : undefined
  if (linkLayerAddress) return { ...known, address: null, family: null, linkLayerAddress }
  const found = family === 'inet' || family === 'inet6' ? readAddress(group) : undefined
  return found ? { ...known, address: found.address, family: found.family } : null
}

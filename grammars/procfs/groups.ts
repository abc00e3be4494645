import { readHardwareAddress } from '../../src/table/cells/hardware-address.ts'
import { group6In, groupDeviceIn, groupIn } from '../../src/table/procfs/groups.ts'
import { heads, LITTLE_ENDIAN, lineFrom, mustHead, placed, ruledTable } from './lines.ts'

const NUMBER = /^\d+$/
const LINK_GROUP = /^\d+\s+\S+\s+\d+\s+\d+\s+[0-9a-f]{12}$/

// > |4⇥eth0      :     1      V3
//   |⇥⇥⇥⇥010000E0     1 0:00000000⇥⇥0
//        ^group       ^refs
/** /proc/net/igmp (net/ipv4/igmp.c, igmp_mc_seq_show): an interface, and its groups under it. */
const groups = ruledTable(
  'multicastGroups',
  'multicast-groups',
  [
    mustHead('index', []),
    mustHead('interface'),
    heads('count', []),
    heads('querier', []),
    mustHead('group'),
    heads('refs'),
    heads('groupTimer', []),
    heads('reporter', []),
  ],
  {
    rule: (fields) => {
      const line = lineFrom(fields)
      const device = groupDeviceIn(`${line} `)
      if (device !== null) {
        fields.above = [{ indent: 0, label: device, kind: null }]
        return []
      }
      const row = groupIn(line, fields.above[0]?.label ?? null, LITTLE_ENDIAN)
      return row && placed(row, fields, { group: 0, refs: 1 })
    },
  },
)

// > |4    eth0            ff0200000000000000000001ff000010     1 00000004 0
//         ^interface      ^group                               ^refs
/** /proc/net/igmp6 (net/ipv6/mcast.c, igmp6_mc_seq_show). */
const groups6 = ruledTable(
  'multicastGroups6',
  'multicast-groups',
  ['interface', 'group', 'refs'].map((key) => heads(key)),
  {
    titled: true,
    first: NUMBER,
    rule: (fields) => {
      const row = fields.count === 6 ? group6In(lineFrom(fields)) : null
      return row && placed(row, fields, { interface: 1, group: 2, refs: 3 })
    },
  },
)

// > |4    eth0            1     0     01005e000001
//         ^interface      ^refs       ^group
/** /proc/net/dev_mcast (net/core/net-procfs.c, dev_mc_seq_show): what the links listen to. */
const linkGroups = ruledTable(
  'linkGroups',
  'multicast-groups',
  ['interface', 'refs', 'group'].map((key) => heads(key)),
  {
    titled: true,
    first: NUMBER,
    rule: (fields) => {
      if (fields.count !== 5 || !LINK_GROUP.test(lineFrom(fields))) return null
      const group = fields.at(4)
      const linkLayerAddress = readHardwareAddress(group.replace(/..(?!$)/g, '$&:')) ?? null
      const row = {
        line: 0,
        interface: fields.at(1),
        refs: Number(fields.at(2)),
        group,
        address: null,
        family: null,
        linkLayerAddress,
      }
      return placed(row, fields, { interface: 1, refs: 2, group: 4 })
    },
  },
)

/** The memberships of multicast groups. */
export const procGroups = [groups, groups6, linkGroups]

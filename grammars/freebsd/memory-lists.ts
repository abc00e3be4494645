import { count, readCount } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import { column, table } from '../define.ts'

/** The lines of `netstat -m` of FreeBSD 5.0 to 5.2, with the number that a line is about first. */
const LINES = [
  /^(?<label>(?:GEN|CPU #\d{1,4}) (?:list|cache)|Total):\s+(?<value>\d+)\/(?<total>\d+) \(in use\/in pool\)$/,
  /^(?<label>Maximum (?:possible|number allowed on each CPU list)|(?:Mbuf|Cluster) cache (?:high|low) watermark): (?<value>\d+)$/,
  /^(?<value>\d+) (?<label>mbufs allocated to \S.*)$/,
  /^(?<percent>\d+)% (?<label>of (?:mbuf|cluster) map consumed)$/,
  /^(?<value>\d+) (?<unit>KBytes) (?<label>of wired memory reserved) \((?<percent>\d+)% in use\)$/,
  /^(?<value>\d+) (?<label>requests for memory (?:denied|delayed)|calls to protocol drain routines)$/,
]
/** What stands above the lines of each pool, and of one list in it. */
const POOL = /^(mbuf(?: cluster)? usage|Allocated mbuf types):$/

// > |mbuf usage:
//   |	GEN list:	0/0 (in use/in pool)
//   |	Total:		258/320 (in use/in pool)
//   |	  258 mbufs allocated to data
//   |608 KBytes of wired memory reserved (94% in use)
const readLine: RowRule = (fields) => {
  const line = fields.text.slice(fields.from, fields.to).trim()
  const indent = fields.indent()
  const over = fields.above.filter((above) => above.indent < indent)
  const pool = POOL.exec(line)?.[1]
  if (pool !== undefined) {
    fields.above = [...over, { indent, label: pool, kind: null }]
    return []
  }
  const groups = LINES.map((form) => form.exec(line)?.groups).find((found) => found !== undefined)
  if (!groups) return null
  fields.above = over
  const { label, unit } = groups
  const [value, total, percent] = [groups.value, groups.total, groups.percent].map(
    (text = '') => readCount(text, 0, text.length) ?? null,
  )
  return {
    line: 0,
    label,
    value,
    name: null,
    parent: indent === 0 ? null : (over.at(-1)?.label ?? 'mbuf usage'),
    ...(groups.total && { current: value, total }),
    ...(groups.percent && { percent }),
    ...(unit && { unit }),
  }
}

/** The memory of the network stack of FreeBSD 5.0 to 5.2: a list for each processor (usr.bin/netstat/mbuf.c, mbpr). */
export const memoryLists = table('memoryLists', 'memory', [column('value', count), column('label', words)], {
  titled: true,
  option: '-m',
  rule: readLine,
  write: () => null,
})

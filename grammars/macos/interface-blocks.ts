import type { RowRule } from '../../src/dialect.ts'
import { table } from '../define.ts'

// > |      [ queued pkts: 0	bytes: 0 ]
//     cells: "queued pkts: 0", "bytes: 0"
const bracketed: RowRule = (fields) => {
  if (/^={5,}$/.test(fields.text.slice(fields.from, fields.to).trim())) return []
  const last = fields.count - 1
  if (last < 2 || !fields.is(0, '[') || !fields.at(last).endsWith(']')) return null
  const cells: string[] = []
  let from = 1
  for (let at = 1; at <= last; at++) {
    const ends =
      at === last || (fields.range(from, at + 1).includes(':') && isValue(fields.at(at)) && startsLabel(fields, at + 1))
    if (!ends) continue
    const text = fields
      .range(from, at + 1)
      .replace(/\s*\]$/, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (text !== '') cells.push(text)
    from = at + 1
  }
  return { line: 0, cells }
}

/** A value ends a pair when a label follows: words up to a colon. */
function startsLabel(fields: Parameters<RowRule>[0], at: number): boolean {
  for (let next = at; next < fields.count && next < at + 5; next++) {
    const text = fields.at(next)
    if (text.includes(':')) return /^[A-Za-z]/.test(fields.at(at)) && !UNIT.test(fields.at(at))
  }
  return false
}

const UNIT = /^(?:msec|usec|nsec|sec|bps|Kbps|Mbps|Gbps)$/

function isValue(text: string): boolean {
  return /\d|\)$|^(?:msec|usec|nsec|sec)$|^[A-Z_]+$/.test(text)
}

// > | 	igmpv3 rv 2 qi 125 qri 10 uri 3
//   | 		group 224.0.0.251 mode exclude
//   | 			mcast-macaddr 01:00:5e:00:00:fb
const MULTICAST = /^(?:inet6?|igmpv\d|mldv\d|group|mcast-macaddr)$/
const multicast: RowRule = (fields) => {
  if (fields.count < 2 || !isIndented(fields) || !MULTICAST.test(fields.at(0))) return null
  return { line: 0, cells: Array.from({ length: fields.count }, (_, at) => fields.at(at)) }
}

// > | 	lqm: "good"	availability: "true"
const pairs: RowRule = (fields) => {
  if (fields.count < 2 || !isIndented(fields) || !/^[a-z_]+:$/.test(fields.at(0))) return null
  const cells = fields.text.slice(fields.start(0), fields.to).split('\t')
  return { line: 0, cells: cells.map((cell) => cell.trim()).filter((cell) => cell !== '') }
}

function isIndented(fields: Parameters<RowRule>[0]): boolean {
  return fields.start(0) > fields.from
}

/** What macOS prints of an interface under its name, kept as printed: queues in brackets (-q), memberships (-gs). */
const blocks = table('interfaceBlocks', 'table', [], {
  titled: true,
  common: true,
  rule: (fields, oddity) => bracketed(fields, oddity) ?? multicast(fields, oddity),
})

/** The state of a link (-S), names and values parted by tabs. */
const linkStatus = table('linkStatus', 'table', [], { option: '-S', titled: true, common: true, rule: pairs })

/** Blocks of lines under a title, of network_cmds if.c and mcast.c. */
export const interfaceBlocks = [blocks, linkStatus]

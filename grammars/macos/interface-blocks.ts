import type { RowDraft } from '../../src/table/cells/cell.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { table } from '../define.ts'

// > |      [ queued pkts: 0	bytes: 0 ]
//     cells: "queued pkts: 0", "bytes: 0"
//   | 0,3,4: [ pkts:       1234 bytes:     123456 ]
//     a class has its slots in front
function bracketed(fields: Fields, front: RegExp): RowDraft | null {
  if (fields.to - fields.from > LONGEST) return null
  const line = fields.range(0, fields.count)
  const open = line.indexOf('[')
  const before = line.slice(0, Math.max(open, 0)).trim()
  if (open < 0 || !line.endsWith(']') || (open > 0 && !front.test(before))) return null
  const words = line
    .slice(open + 1, -1)
    .trim()
    .split(/\s+/)
  const cells = open > 0 ? [before] : []
  let from = 0
  for (let at = 0; at < words.length; at++) {
    const cell = words.slice(from, at + 1).join(' ')
    const ends = at + 1 === words.length || (cell.includes(':') && isValue(cell) && startsLabel(words, at + 1))
    if (!ends) continue
    cells.push(cell)
    from = at + 1
  }
  return cells.every((cell, at) => cell.includes(':') || (at === 0 && open > 0)) ? { line: 0, cells } : null
}

/** No line of a queue is longer. */
const LONGEST = 400

/** A value ends a pair when a label follows: words up to a colon. */
function startsLabel(words: readonly string[], at: number): boolean {
  const first = words[at] as string
  return /^[A-Za-z]/.test(first) && !UNIT.test(first) && words.slice(at, at + 5).some((word) => word.includes(':'))
}

const UNIT = /^(?:msec|usec|nsec|sec|bps|Kbps|Mbps|Gbps)$/

function isValue(cell: string): boolean {
  const last = cell.slice(cell.lastIndexOf(' ') + 1)
  return /\d|\)$|^(?:msec|usec|nsec|sec|[A-Z_]+)$/.test(last)
}

const RULE = /^={5,}$/
const SLOTS = /^\d[\d,-]*:$/
const FLOWS = 'Flowhash Bytes Min qdelay Flags'

// > |Flowhash	Bytes	Min qdelay	Flags
//   |123456789	1500	    12.00 msec	OF
/** The flows of a class (-qq), which stand between the brackets under a heading of their own. */
function flow(fields: Fields): RowDraft | null {
  const { count } = fields
  if (fields.range(0, count).replace(/\s+/g, ' ') === FLOWS) {
    fields.above = [{ indent: 0, label: FLOWS, kind: null }]
    return { line: 0, cells: ['Flowhash', 'Bytes', 'Min qdelay', 'Flags'] }
  }
  if (fields.above[0]?.label !== FLOWS || count < 4 || count > 5 || !UNIT.test(fields.at(3))) return null
  if (![0, 1, 2].every((at) => /^\d+(?:\.\d+)?$/.test(fields.at(at)))) return null
  return { line: 0, cells: [fields.at(0), fields.at(1), fields.range(2, 4), count > 4 ? fields.at(4) : null] }
}

const queues: RowRule = (fields) =>
  RULE.test(fields.range(0, fields.count)) ? [] : (bracketed(fields, SLOTS) ?? flow(fields))

// > |en0  [ poll on requests:               12  errors:                           0 ]
//   |     [ polled packets:              12345  polled bytes:               1234567 ]
const polls: RowRule = (fields) => {
  if (fields.above.length > 0) return bracketed(fields, SLOTS)
  const row = /\[ poll on requests:/.test(fields.range(0, Math.min(fields.count, 6))) ? bracketed(fields, NAME) : null
  if (row) fields.above = [{ indent: 0, label: fields.at(0), kind: null }]
  return row
}
const NAME = /^[a-z][a-z_]*\d+$/

// > | 	igmpv3 rv 2 qi 125 qri 10 uri 3
//   | 		group 224.0.0.251 mode exclude
//   | 			mcast-macaddr 01:00:5e:00:00:fb
const MULTICAST = /^(?:inet6?|link|igmpv(?:\d|\?\(\d+\))|mldv(?:\d|\?\(\d+\))|group|mcast-macaddr)$/
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

function isIndented(fields: Fields): boolean {
  return fields.start(0) > fields.from
}

/** What macOS prints of an interface under its name, kept as printed: queues in brackets (-q), memberships (-gs). */
const blocks = table('interfaceBlocks', 'table', [], {
  titled: true,
  common: true,
  rule: (fields, oddity) => queues(fields, oddity) ?? multicast(fields, oddity),
})

/** The state of a link (-S), names and values parted by tabs. */
const linkStatus = table('linkStatus', 'table', [], { option: '-S', titled: true, common: true, rule: pairs })

/** How packets are fetched from the hardware (-Q), without a title. */
const receivePolls = table('receivePolls', 'table', [], {
  option: '-Q',
  titled: true,
  forms: [[]],
  first: NAME,
  rule: polls,
})

/** Blocks of lines under a title, of network_cmds if.c and mcast.c. */
export const interfaceBlocks = [blocks, linkStatus, receivePolls]

import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count, readDecimal } from '../../src/table/cells/count.ts'
import { word, words } from '../../src/table/cells/word.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, table } from '../define.ts'

/** Titles of the blocks of adapters. */
export const adapterTitles = {
  ethernetAdapter: { title: ['ETHERNET STATISTICS ({interface}) :', 'ETHERNET STATISTICS ({interface}):'] },
  tokenRingAdapter: { title: 'TOKEN-RING STATISTICS ({interface}) :' },
  fddiAdapter: { title: 'FDDI STATISTICS ({interface}) :' },
} as const

type Direction = 'sent' | 'received'

/** Objects of RFC 2863 behind the labels of the two columns. */
const names: Readonly<Record<string, Readonly<Partial<Record<Direction, string>>>>> = {
  Bytes: { sent: 'ifOutOctets', received: 'ifInOctets' },
  'Transmit Errors': { sent: 'ifOutErrors' },
  'Receive Errors': { received: 'ifInErrors' },
  'Packets Dropped': { sent: 'ifOutDiscards', received: 'ifInDiscards' },
}

const COLUMNS = [column('label', words), column('value', count, { option: '-v' }), column('direction', word)]
/** No line of an adapter is longer. */
const LONGEST = 200
/** What was received stands at column 46; this counter does alone on its line, also where blanks were lost. */
const RIGHT = 40
const RECEIVED = 'Bad Packets'
/** What is said in words of any adapter; what is specific to one can be anything. */
const IN_WORDS = /^(?:Device Type|Hardware Address|Elapsed Time|Driver Flags)$/
/** How every label begins: what does otherwise was put before or said by somebody. */
const LABEL = /^[A-Za-z[]/
/** What goes on in the next lines, and how a line is kept that does. */
const LONG = /^(?:Device Type|Driver Flags|VLAN Tag IDs)$/
const LINES = 'lines'
const MOST_LINES = 8
const BOTH = /^Transmit Statistics:\s+Receive Statistics:$/
const GENERAL = 'General Statistics:'
const PART = /^(?:Statistics for |[A-Z].*Statistics:$)/
/** A line without a number, over those that hang under it. */
const GROUP = /^[A-Z].*(?:[^)\s]:|Information|Buffers|Memory|History)$/

/** `netstat -v` of AIX as entstat, tokstat and fddistat print it (manuals of AIX 5.1 to 7.3): an adapter, what it sent and what it received. */
export const adapterStatistics: readonly Table[] = [
  adapter('ethernetAdapter', 'ethernet'),
  adapter('tokenRingAdapter', 'token-ring'),
  adapter('fddiAdapter', 'fddi'),
]

function adapter(name: keyof typeof adapterTitles, protocol: string): Table {
  const facts = { protocol, family: null, interface: null }
  return table(name, 'statistics', COLUMNS, { titled: true, facts, rule: readLine })
}

// > |Hardware Address: 02:00:5e:00:53:55
//   |Transmit Statistics:                          Receive Statistics:
//   |Packets: 519                                  Packets: 30161
//   |                                              Bad Packets: 0
//   |General Statistics:
//   |Driver Flags: Up Broadcast Running
//   |	Simplex 64BitSupport
//   |Virtual I/O Ethernet Adapter (l-lan) Specific Statistics:
//   |  Priority: 1  Active: True
function readLine(fields: Fields): ReturnType<RowRule> {
  if (fields.count === 0 || fields.to - fields.from > LONGEST) return null
  const text = fields.range(0, fields.count)
  if (BOTH.test(text)) return begin(fields, '', 'both')
  if (PART.test(text)) return begin(fields, text, text === GENERAL ? 'general' : 'specific')
  const part = fields.above[0]?.kind ?? null
  const pairs = pairsOf(text) ?? (part === 'specific' && fields.indent() > 0 ? columnsOf(text) : [])
  const [first] = pairs
  if (!first) return part === 'specific' && GROUP.test(text) ? hang(fields, text, null) && [] : goesOn(fields)
  const isKnown = ({ label, value }: Pair) => IN_WORDS.test(label) || readDecimal(value) !== undefined
  if (part === 'specific' ? !LABEL.test(first.label) : !pairs.every(isKnown)) return null
  const isLong = LONG.test(first.label)
  const place = hang(fields, first.label, isLong ? LINES : null)
  return pairs.map((pair, index) => {
    const direction = part === 'both' && !IN_WORDS.test(pair.label) ? sideOf(pair, index, fields) : null
    return { ...rowOf(pair, direction, place, fields), ...(isLong && { value: wholeOf(pair, fields) || null }) }
  })
}

/** A value behind its label; `at` is where it begins in the text of the line. */
interface Pair {
  readonly label: string
  readonly value: string
  readonly at: number
}

/** Takes a line `label: value label: value` apart; undefined when it has no value behind a colon. */
function pairsOf(text: string): Pair[] | undefined {
  const colons = [...text.matchAll(/:(?:[ \t]+|$)/g)]
  const last = colons.at(-1)
  if (!last || (last.index + 1 === text.length && !LONG.test(text.slice(0, -1)))) return undefined
  const pairs: Pair[] = []
  let label = text.slice(0, colons[0]?.index)
  for (const colon of colons) {
    const at = colon.index + colon[0].length
    const next = colons[pairs.length + 1]
    const [, value, nextLabel] = next ? (/^(-?\d+|\S+(?= {2}))\s+(\S.*)$/.exec(text.slice(at, next.index)) ?? []) : []
    if (next && (value === undefined || nextLabel === undefined)) {
      // > |	[q-0]: rx_bytes:	0
      const end = last.index + last[0].length
      return [{ label: text.slice(0, last.index), value: text.slice(end), at: end }]
    }
    pairs.push({ label, value: value ?? text.slice(at), at })
    label = nextLabel ?? ''
  }
  return pairs
}

/** Takes a line `label    value` apart. */
function columnsOf(text: string): Pair[] {
  const gap = text.search(/ {2}|\t/)
  const value = text.slice(gap).trimStart()
  return gap < 0 || !/^[A-Z]/i.test(text) ? [] : [{ label: text.slice(0, gap), value, at: text.length - value.length }]
}

/** Begins a part of the block, under whose name its lines hang. */
function begin(fields: Fields, label: string, kind: string): [] {
  fields.above = [{ indent: -1, label: label.replace(/:$/, ''), kind }]
  return []
}

/** What a line hangs under; those below can hang under it. */
function hang(fields: Fields, label: string, kind: string | null): { parent: string | null; depth: number } {
  const indent = fields.indent()
  const [part] = fields.above
  const over = fields.above.filter((above) => above.indent < indent && (above === part || part?.kind === 'specific'))
  fields.above = [...over, { indent, label: label.replace(/:$/, ''), kind }]
  const parents = over.filter(({ label }) => label !== '')
  return { parent: parents.at(-1)?.label ?? null, depth: parents.length }
}

/** A line that goes on with the value of the one above it. */
function goesOn(fields: Fields): [] | null {
  const above = fields.above.at(-1)
  return above?.kind === LINES && isRest(fields.text.slice(fields.from, fields.to), above.label) ? [] : null
}

function isRest(line: string, label: string): boolean {
  return line.trim() !== '' && !line.includes(':') && (label === 'Device Type' || /^[ \t]/.test(line))
}

/** A value with what goes on in the next lines. */
function wholeOf({ label, value }: Pair, { text, to }: Fields): string {
  const lines = [value]
  if (label === 'Device Type' && value !== '') return value
  for (const line of text
    .slice(to, to + MOST_LINES * LONGEST)
    .split('\n')
    .slice(1, MOST_LINES)) {
    if (!isRest(line, label)) break
    lines.push(line)
    if (label === 'Device Type') break
  }
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}

function sideOf({ label }: Pair, index: number, fields: Fields): Direction {
  return index > 0 || label === RECEIVED || fields.indent() >= RIGHT ? 'received' : 'sent'
}

function rowOf(
  { label, value, at }: Pair,
  direction: Direction | null,
  place: { parent: string | null; depth: number },
  fields: Fields,
): RowDraft {
  const name = direction === null ? null : (names[label]?.[direction] ?? null)
  const row: RowDraft = {
    line: 0,
    label,
    value: readDecimal(value) ?? (value.replace(/\s+/g, ' ') || null),
    name,
    direction,
    ...place,
  }
  const from = fields.start(0) + at
  if (fields.spans) row.cells = { value: [from, from + value.length] }
  return row
}

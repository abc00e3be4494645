import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { word, words } from '../../src/table/cells/word.ts'
import type { RowRule, Table, Words } from '../../src/table/dialect.ts'
import { isBlot } from '../../src/text/blot.ts'
import type { Fields } from '../../src/text/fields.ts'
import { beginsWithLetter } from '../../src/text/letters.ts'
import { literally } from '../../src/text/literally.ts'
import { once } from '../../src/text/once.ts'
import { withGluedCounters } from '../counters/glued.ts'
import { column, table } from '../define.ts'
import { ethernet, icmp4, icmp6, ip, type Layouts, tcp, udp, type WindowsCounter } from './counters.ts'

/** The counters of one kind of block by their labels in every language, and by the words in labels of another form. */
interface Lookup {
  readonly labels: ReadonlyMap<string, readonly WindowsCounter[]>
  readonly worded: readonly { readonly counter: WindowsCounter; readonly words: RegExp }[]
}

/** What a counter of one number looks like, whatever stands around it. */
const COUNTER = /^\s*\p{L}[^=]*=\s*\d/u
/** The blanks between a number and the label of the next counter. */
const BEFORE_LABEL = /(?<=\d)\s+(?=\p{L})/gu

/** What one kind of block holds, and what is put in order when the first of its lines is read. */
interface Block {
  readonly layouts: Layouts
  readonly lookup: () => Lookup
  readonly breaks: () => RegExp
}

/** A label begins with a letter or a quotation mark, and no sentence is as long as this. */
const LABEL = /^['"«“„]?[\p{L}\uFFFD].{0,58}$/u
const TITLE = /^[^=:]+:?$/
/** A title of which no language says more than that it is one. */
const WORDS = /^.[^\d=:<>|\\$#]{2,60}$/u
/** The line of the words for received and sent, in any language. */
const HEADING = /^\p{L}[^\d:=<>|\\$#]*$/u

const COLUMNS = [column('label', words, { print: { width: 34 } }), column('value', count)]
const TWO_COLUMNS = [
  column('label', words, { print: { width: 25 } }),
  column('value', count),
  column('direction', word),
]

/**
 * The blocks of -s and -e. Their order and number of rows are the same in every language, so a counter whose label is not
 * known is named by its place, when the block is whole.
 */
export function windowsStatistics(languages: readonly Words[]): Table[] {
  const kinds = new Map(
    [ip, icmp4, icmp6, tcp, udp, ethernet].map((layouts): [Layouts, Block] => {
      const lookup = once(() => lookupOf(layouts, languages))
      return [layouts, { layouts, lookup, breaks: once(() => breaksAt(lookup())) }]
    }),
  )
  const known = once(() => new Set([...kinds.values()].flatMap(({ lookup }) => [...lookup().labels.keys()])))
  const block = (
    name: string,
    protocol: string,
    family: string | null,
    layouts: Layouts,
    entitled: (line: string) => boolean,
  ): Table => {
    const kind = kinds.get(layouts) as Block
    const two = layouts[0]?.[0]?.length === 3
    const rule = two ? twoColumns(kind, known) : oneColumn(kind, known)
    return table(name, 'statistics', two ? TWO_COLUMNS : COLUMNS, {
      titled: true,
      write: two ? writeTwo(layouts === ethernet) : writeOne(protocol === 'udp' ? 21 : protocol === 'tcp' ? 35 : 34),
      frame: { aboveTitle: [''], underTitle: [''] },
      option: layouts === ethernet ? '-e' : '-s',
      rule: withGluedCounters(rule, BEFORE_LABEL),
      resembles: (fields) => COUNTER.test(fields.text.slice(fields.from, fields.to)),
      breaks: kind.breaks,
      facts: { protocol, family },
      entitled,
      ...(entitled === isWordsAlone && { entitledRows: layouts[0]?.length as number }),
    })
  }
  return [
    block('ip-ipv4', 'ip', 'ipv4', ip, shape('IPv4')),
    block('ip-ipv6', 'ip', 'ipv6', ip, shape('IPv6')),
    block('icmp-ipv4', 'icmp', 'ipv4', icmp4, shape('ICMPv4')),
    block('icmp-ipv6', 'icmp', 'ipv6', icmp6, shape('ICMPv6')),
    block('tcp-ipv4', 'tcp', 'ipv4', tcp, shape('TCP', 'IPv4')),
    block('tcp-ipv6', 'tcp', 'ipv6', tcp, shape('TCP', 'IPv6')),
    block('udp-ipv4', 'udp', 'ipv4', udp, shape('UDP', 'IPv4')),
    block('udp-ipv6', 'udp', 'ipv6', udp, shape('UDP', 'IPv6')),
    block('ethernet', 'ethernet', null, ethernet, isWordsAlone),
    ...[
      ['ip', ip],
      ['tcp', tcp],
      ['udp', udp],
    ].map(([protocol, layouts]) => loose(protocol as string, kinds.get(layouts as Layouts) as Block, languages)),
  ]
}

/** `  label = value` in columns of one width. */
const writeOne =
  (width: number): NonNullable<Table['write']> =>
  ({ rows }) =>
    rows.map(({ label, value }) => `  ${String(label).padEnd(width)} = ${value}`)

/** Received and sent on one line, under their words: to the right with -e (`%-20s %14lu %15lu`), else to the left. */
const writeTwo =
  (isEthernet: boolean): NonNullable<Table['write']> =>
  ({ rows, words }) => {
    const [received, sent] = ['Received', 'Sent'].map((word) => [words.labels?.[word] ?? word].flat()[0] as string) as [
      string,
      string,
    ]
    const line = (label: string, values: readonly string[]) =>
      isEthernet
        ? `${label.padEnd(20)}${values.map((value, i) => value.padStart(15 + i)).join('')}`
        : `  ${label.padEnd(26)}${values.map((value) => value.padEnd(12)).join('')}`.trimEnd()
    const heading = isEthernet ? [line('', [received, sent]), ''] : [line('', [received, sent])]
    return [...heading, ...pairs(rows).map(({ label, values }) => line(label, values))]
  }

/** What stands on one line: rows that follow each other with one label, received and then sent. */
function pairs(rows: readonly RowDraft[]): { label: string; values: string[] }[] {
  const lines: { label: string; values: string[] }[] = []
  for (const { label, value, direction } of rows) {
    const last = lines.at(-1)
    if (last !== undefined && direction === 'sent' && last.label === label) last.values.push(String(value))
    else lines.push({ label: String(label), values: [String(value)] })
  }
  return lines
}

/** A title in a language that is not known: the names of protocols are the same in all of them. */
function shape(...names: string[]): (line: string) => boolean {
  const others = ['TCP', 'UDP', 'ICMP'].filter((name) => !names.some((wanted) => wanted.startsWith(name)))
  return (line) =>
    names.every((name) => isNamed(name, line)) &&
    !others.some((name) => line.includes(name)) &&
    TITLE.test(line) &&
    beginsWithLetter(line)
}

/** Whether a name stands in a line, and not as the beginning of a number or an address. */
function isNamed(name: string, line: string): boolean {
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1))
    if (!/[\d.]/.test(line[at + name.length] ?? '')) return true
  return false
}

function isWordsAlone(line: string): boolean {
  return WORDS.test(line) && beginsWithLetter(line)
}

/** Where a row begins in a text without line ends: a label before its number. */
function breaksAt(lookup: Lookup): RegExp {
  const labels = [...lookup.labels.keys()].sort((a, b) => b.length - a.length).map(literally)
  return new RegExp(`(?<=\\s)(?:${labels.join('|')})(?=\\s+(?:=\\s+)?\\d)`, 'gi')
}

/** Rows without their title (`netstat -s | findstr Segments`): only by labels that are known; of which version they do not say. */
function loose(protocol: string, { layouts, lookup }: Block, languages: readonly Words[]): Table {
  const rule: RowRule = (fields) => {
    const parts = partsOf(fields)
    const counters = parts && lookup().labels.get(plain(parts.label))
    return counters ? oneRow(fields, parts, onlyOne(counters)) : null
  }
  return table(`${protocol}-lines`, 'statistics', COLUMNS, {
    rule,
    firstWords: () => labelsOf(layouts, languages).map(([, label]) => label.split(/\s/, 1)[0] as string),
    forms: [['label', 'value']],
    option: '-s',
    facts: { protocol, family: null },
  })
}

// > |  Segments Retransmitted              = 4187
//      ^label                                ^value
function oneColumn(block: Block, known: () => ReadonlySet<string>): RowRule {
  return (fields, oddity) => {
    const parts = partsOf(fields)
    if (!parts) return null
    const counter = counterOf(parts.label, fields, block, known, oddity)
    return counter === undefined ? null : oneRow(fields, parts, counter)
  }
}

function oneRow(fields: Fields, { label, value, sign }: Parts, counter: WindowsCounter | null | undefined): RowDraft {
  return {
    line: 0,
    label,
    value,
    name: counter?.[1] ?? null,
    ...(fields.spans && { cells: cellsAt(fields, sign, sign + 1, fields.count - 1) }),
  }
}

/** Whether a text is a label, and no counter whose line end was lost stands in it. */
function isLabel(text: string): boolean {
  return LABEL.test(text) && text.search(BEFORE_LABEL) < 0
}

/** Offsets of a label of so many fields, and of its value. */
function cellsAt(fields: Fields, label: number, value: number, to = value): Record<string, [number, number]> {
  return { label: [fields.start(0), fields.end(label - 1)], value: [fields.start(value), fields.end(to)] }
}

/** A label and its value; `sign` is the field between them. */
interface Parts {
  readonly label: string
  readonly value: number | string
  readonly sign: number
}

const MOST_PARTS = 12
/** Digits that somebody parted, by blanks or by marks: which number they are, nobody can know. */
const PARTED = /^\d[\d ,.']*$/

// > |  Output Requests                    = 3 69066
function partsOf(fields: Fields): Parts | undefined {
  const last = fields.count - 1
  let sign = last - 1
  while (sign > last - MOST_PARTS && sign > 0 && !fields.is(sign, '=')) sign--
  if (sign < 1 || !fields.is(sign, '=')) return undefined
  const text = fields.range(sign + 1, fields.count)
  const value = readCount(text, 0, text.length) ?? (PARTED.test(text) ? text : undefined)
  const label = fields.range(0, sign)
  return value === undefined || !isLabel(label) ? undefined : { label, value, sign }
}

// > |                            Received    Sent
// > |  Destination Unreachable   301         290
//      ^label                    ^received   ^sent        the last row of -e has one number
function twoColumns(block: Block, known: () => ReadonlySet<string>): RowRule {
  return (fields, oddity) => {
    const last = fields.count - 1
    const mayBeHeading = fields.row === 0 && last >= 1 && last <= 4 && !isBlot(fields.at(last))
    if (mayBeHeading && HEADING.test(fields.range(0, last + 1))) return []
    const values = [last - 1, last].map((at) =>
      at > 0 ? readCount(fields.text, fields.start(at), fields.end(at)) : undefined,
    )
    const labelEnd = values[0] === undefined ? last : last - 1
    const label = fields.range(0, labelEnd)
    if (values[1] === undefined || !isLabel(label)) return null
    const counter = counterOf(label, fields, block, known, oddity)
    if (counter === undefined || (counter === null && !fitsPlace(block.layouts, fields.row, values))) return null
    const received = values[0] ?? values[1]
    const cells = (at: number) => fields.spans && { cells: cellsAt(fields, labelEnd, at) }
    const rows: RowDraft[] = [
      { line: 0, label, value: received, name: counter?.[1] ?? null, direction: 'received', ...cells(labelEnd) },
    ]
    if (values[0] !== undefined)
      rows.push({ line: 0, label, value: values[1], name: counter?.[2] ?? null, direction: 'sent', ...cells(last) })
    return rows
  }
}

/** Whether a row in this place has as many numbers: the last one of -e has one. */
function fitsPlace(layouts: Layouts, row: number, [received]: readonly unknown[]): boolean {
  const counters = layouts.map((layout) => layout[row]).filter((counter) => counter !== undefined)
  if (received === undefined) return counters.some((counter) => counter.length === 2)
  return counters.length === 0 || counters.some((counter) => counter.length === 3)
}

/** The counter of a label, or of its place; null when neither says it, undefined when the label is one of another block. */
function counterOf(
  label: string,
  fields: Fields,
  block: Block,
  known: () => ReadonlySet<string>,
  oddity: { note: string | null },
): WindowsCounter | null | undefined {
  const lookup = block.lookup()
  const named = lookup.labels.get(plain(label))
  const placed = block.layouts.find((layout) => layout.length === fields.block)?.[fields.row]
  if (named) return onlyOne(named) ?? named.find((counter) => counter[0] === placed?.[0]) ?? null
  if (known().has(plain(label))) return undefined
  const worded = onlyOne(lookup.worded.filter(({ words }) => words.test(label)).map(({ counter }) => counter))
  if (placed) oddity.note = 'counter-by-place'
  else if (worded) oddity.note = 'counter-by-words'
  return placed ?? worded ?? null
}

function onlyOne(counters: readonly WindowsCounter[]): WindowsCounter | undefined {
  return counters.length === 1 ? counters[0] : undefined
}

function lookupOf(layouts: Layouts, languages: readonly Words[]): Lookup {
  const labels = new Map<string, WindowsCounter[]>()
  for (const [counter, label] of labelsOf(layouts, languages)) {
    const list = labels.get(plain(label)) ?? []
    if (!list.includes(counter)) labels.set(plain(label), [...list, counter])
  }
  const worded = languages.flatMap(({ labelWords = {} }) =>
    countersOf(layouts).flatMap((counter) => {
      const words = labelWords[counter[0]]
      return words === undefined ? [] : [{ counter, words: allOf(words) }]
    }),
  )
  return { labels, worded }
}

/** The counters of a block, those of one label once. */
function countersOf(layouts: Layouts): readonly WindowsCounter[] {
  return [...new Map(layouts.flat().map((counter) => [counter[0], counter])).values()]
}

/** Every label of every counter, in English first. */
function labelsOf(layouts: Layouts, languages: readonly Words[]): (readonly [WindowsCounter, label: string])[] {
  return countersOf(layouts).flatMap((counter) =>
    [counter[0], ...languages.flatMap(({ labels }) => labels?.[counter[0]] ?? [])].map(
      (label) => [counter, label] as const,
    ),
  )
}

/** A text with all these words, `a|b` for either, and without those behind a `!`. */
function allOf(words: string): RegExp {
  const parts = words
    .split(' ')
    .map((word) => (word.startsWith('!') ? `(?!.*(?:${word.slice(1)}))` : `(?=.*(?:${word}))`))
  return new RegExp(`^${parts.join('')}`)
}

/** Case and blanks do not count: ReactOS writes `Datagrams successfully fragmented`. */
function plain(label: string): string {
  return label.replace(/\s+/g, ' ').toLowerCase()
}

import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count, readDecimal } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { RowRule, Table, Words } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { Catalog } from '../counters/catalog.ts'
import { column, table } from '../define.ts'
import { type PrintedNumber, readSentence, type Sentence } from '../sentence.ts'

/** What the words in a bracket call the numbers that a slash parts. */
const keys: Readonly<Record<string, string>> = {
  current: 'current',
  cache: 'cache',
  peak: 'peak',
  total: 'total',
  max: 'maximum',
  limit: 'maximum',
}

/**
 * The memory of the network stack (`netstat -m`, mbuf.c). Its first line has one number on OpenBSD, NetBSD and AIX, two
 * on macOS, three on FreeBSD: `opening` says how many.
 */
export function bsdMemory(opening: number, languages: readonly Words[]): Table {
  return table('memory', 'memory', [column('value', count, { option: '-m' }), column('label', words)], {
    titled: true,
    forms: [['value', 'label']],
    first: /^\d+(?:\/\d+){0,2}$/,
    rule: memoryRule(opening, new Catalog(languages)),
  })
}

// > |4258/6301 mbufs in use:
//   |	1356 mbufs allocated to data
//   |1290/410/1700/98304 mbuf clusters in use (current/cache/total/max)
//   |17253 KB allocated to network (32.2% in use)
function memoryRule(opening: number, catalog: Catalog): RowRule {
  return (fields) => {
    const open = fields.above.length > 0
    if (!open && !opens(fields, opening)) return null
    if (fields.count < 2) return null
    const line = fields.text.slice(fields.start(0), fields.end(fields.count - 1))
    const read = readSentence(line)
    const first = read?.numbers[0]
    if (!read || !first || first.start !== 0 || first.percent) return null
    const sentence = line.slice(first.end).replace(/\s+/g, ' ').trim()
    const whole = sentence.replace(/ \([\d.]+%(?: of mb_map)? in use\)$/, '')
    const names = catalog.find('memory', null, `N ${whole}`)?.names
    if (!names && !/\bmbufs?\b|\bclusters?\b/.test(sentence)) return null
    const parent = /^mbufs? allocated to /.test(sentence) ? (fields.above[0]?.label ?? null) : null
    if (parent === null) fields.above = [{ indent: 0, label: sentence.replace(/:$/, ''), kind: null }]
    return rowsOf(line, read, first, names ?? [], parent, fields)
  }
}

/** Whether this line begins the output: nothing else does, so that no prose is taken for it. */
function opens(fields: Fields, numbers: number): boolean {
  return (
    fields.count > 3 &&
    fields.is(2, 'in') &&
    /^mbufs?$/.test(fields.at(1)) &&
    fields.at(0).split('/').length === numbers
  )
}

function rowsOf(
  line: string,
  read: Sentence,
  first: PrintedNumber,
  names: readonly (string | null)[],
  parent: string | null,
  fields: Fields,
): RowDraft | RowDraft[] {
  const values = first.text.split('/').map((text) => readDecimal(text.replace(/[kKMG]$/, '')) ?? null)
  const naming = namingBracket(line, read, values.length)
  const percent = read.numbers.find((number) => number.percent)
  const cuts = [...read.brackets.filter((_, index) => percent?.bracket === index), ...(naming ? [naming] : [])]
  const words = cuts
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line)
    .slice(first.end)
  const rest = words.replace(/\s+/g, ' ').trim()
  const [unit = ''] = /^(?:K?B(?:ytes)?|Kbytes) /i.exec(rest) ?? []
  const label = rest.slice(unit.length).replace(/ ?:$/, '')
  const row: RowDraft = { line: 0, label, value: values[0] ?? null, name: names[0] ?? null, parent }
  if (/[kK]$/.test(first.text)) row.unit = 'KB'
  else if (unit !== '') row.unit = unit.trim()
  if (percent) row.percent = percentOf(percent.text)
  if (fields.spans) row.cells = { value: [fields.start(0), fields.start(0) + first.end] }
  const called = naming?.words ?? (values.length === 2 ? ['current', 'total'] : [])
  if (called.every((word) => keys[word])) {
    for (const [index, word] of called.entries()) row[keys[word] as string] = values[index]
    return row
  }
  return called.map((word, index) => ({
    ...row,
    label: `${label} (${word})`,
    value: values[index],
    name: names[index] ?? null,
  }))
}

/** A share in percent; null for one of more digits than a number keeps. */
function percentOf(text: string): number | null {
  const share = readDecimal(text.slice(0, -1))
  return typeof share === 'number' ? share : null
}

/** The bracket that names the numbers in front, one each: `(current/cache/total)`. */
function namingBracket(line: string, read: Sentence, count: number) {
  const bracket = read.brackets.at(-1)
  if (!bracket || count < 2) return undefined
  const words = line.slice(bracket.start + 1, bracket.end - 1).split('/')
  return words.length === count ? { ...bracket, words } : undefined
}

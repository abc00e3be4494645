import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readDecimal } from '../../src/table/cells/count.ts'
import type { Fields } from '../../src/text/fields.ts'
import { isRemarked } from '../../src/text/remark.ts'
import { type PrintedNumber, readSentence } from '../sentence.ts'

/** A line of statistics: the sentence with N in place of its numbers, and what each number is about. */
export interface CounterLine {
  /** As the catalog has it: numbers are N, blanks are single. */
  readonly sentence: string
  /** The first number, if it stands outside of brackets, is what the line is about; the others are in brackets. */
  readonly numbers: readonly {
    readonly value: number | string
    readonly label: string
    readonly printed: PrintedNumber
  }[]
  /** The words without numbers, and without the brackets that have one. */
  readonly label: string
  /** Whether a number with words stands behind a wide gap or a bracket, as no sentence has it. */
  readonly isGapped: boolean
  /** Offset of the line's first character in the source. */
  readonly start: number
}

/** What parts two counters whose line end was lost. */
const GAP = /(?:\)\s|\S(?:\t|\s{3}))\s*-?\d+\s+[A-Za-z]/

/** Takes the line apart that the fields hold; null when it is nothing but a number, or too long. */
export function counterLine(fields: Fields): CounterLine | null {
  if (fields.count < 1) return null
  const start = fields.start(0)
  const line = fields.text.slice(start, fields.end(fields.count - 1))
  if (isRemarked(line)) return null
  const read = readSentence(line)
  if (!read) return null
  const numbers = read.numbers.filter(({ ratio, percent }) => !ratio && !percent)
  const first = numbers[0]?.bracket === -1 ? numbers[0] : undefined
  const inBrackets = numbers.filter((number) => number !== first && number.bracket >= 0)
  const told = first ? [first, ...inBrackets] : inBrackets
  const cuts = [
    ...(first ? [first] : []),
    ...read.brackets.filter((_, index) => inBrackets.some(({ bracket }) => bracket === index)),
  ]
  return {
    sentence: without(line, numbers, 'N'),
    numbers: told.map((printed) => ({
      printed,
      value: readDecimal(printed.text) ?? printed.text,
      label:
        printed === first
          ? ''
          : labelOf(line, printed, read.brackets[printed.bracket] as { start: number; end: number }),
    })),
    label: trimmed(without(line, cuts, '')),
    isGapped: GAP.test(line),
    start,
  }
}

/** The words of a bracket without its number. */
function labelOf(line: string, { start, end }: PrintedNumber, bracket: { start: number; end: number }): string {
  const closed = line[bracket.end - 1] === ')' ? bracket.end - 1 : bracket.end
  return trimmed(squeeze(`${line.slice(bracket.start + 1, start)} ${line.slice(end, closed)}`))
}

/** Blanks before each counter; a margin that was taken away can have had one of them. */
export const INDENT = 3
/** No sentence has more words. */
export const MOST_WORDS = 24

/** Whether a line stands like a counter: indented, with words and a number outside of brackets. */
export function isLikeCounter(fields: Fields): boolean {
  if (fields.count > MOST_WORDS || fields.indent() === 0) return false
  const line = counterLine(fields)
  return line?.numbers[0]?.printed.bracket === -1 && /\p{L}/u.test(line.label)
}

function without(line: string, cuts: readonly { start: number; end: number }[], put: string): string {
  let text = ''
  let at = 0
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    text += line.slice(at, start) + put
    at = end
  }
  return squeeze(text + line.slice(at))
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A label without the sign that led to its number. */
function trimmed(label: string): string {
  return label.replace(/ ?[:=]$/, '')
}

/** The rows of a line: the first number, and one row for each number in brackets, which hangs under it. */
export function rowsOf(
  line: CounterLine,
  names: readonly (string | null)[],
  place: { parent: string | null; depth: number },
  spans: boolean,
): RowDraft[] {
  const own = line.numbers[0]?.printed.bracket === -1
  return line.numbers.map(({ value, label, printed }, index) => {
    const main = own && index === 0
    const row: RowDraft = {
      line: 0,
      value,
      label: main ? line.label : label,
      name: names[index] ?? null,
      parent: main ? place.parent : line.label,
      depth: main ? place.depth : place.depth + 1,
    }
    const unit = main ? undefined : /\bbytes?\b/.exec(label)?.[0]
    if (unit) row.unit = unit
    if (spans) row.cells = { value: [line.start + printed.start, line.start + printed.end] }
    return row
  })
}

import type { Cell, RowDraft } from '../src/table/cells/cell.ts'
import { readCount } from '../src/table/cells/count.ts'
import type { Fields } from '../src/text/fields.ts'

/** A label of a line and the fields of its value; none where `at` is `end`. */
interface Pair {
  readonly label: string
  readonly at: number
  readonly end: number
}

/** What a label stands for. */
export type Labels = Readonly<Record<string, readonly [key: string, cell: Cell]>>

/** A label has so many words at the most: `Last Touched:`. */
const MOST_WORDS = 4
const WORD = /^[A-Za-z][\w/%-]*:?$/

/**
 * The values that stand behind the labels of a line, by the keys of the labels, in capitals or not; null where a label is
 * missing or unknown, or where a value is none of its kind. `further` keeps those of all other labels under their own names.
 */
export function valuesIn(fields: Fields, labels: Labels, further = false): RowDraft | null {
  const row: RowDraft = {}
  const cells: Record<string, [number, number]> = {}
  for (const pair of pairsIn(fields)) {
    const known = labels[pair.label.toLowerCase()]
    if (!known && !further) return null
    const [key, cell] = known ?? [keyOf(pair.label), anything]
    if (pair.at === pair.end) row[key] = null
    else if (!readValue(cell, fields, pair, row, key)) return null
    else for (const own of cell.keys(key)) cells[own] = [fields.start(pair.at), fields.end(pair.end - 1)]
  }
  if (Object.keys(row).length === 0) return null
  return fields.spans ? { ...row, cells } : row
}

function readValue(cell: Cell, fields: Fields, { at, end }: Pair, row: RowDraft, key: string): boolean {
  if (cell.readAll && end - at > 1) return cell.readAll(fields, at, end, row, key)
  return cell.read(fields, at, end, row, key) === end - at
}

// > |Client: FTPSRVCE Last Touched: 1:52:31
/** The labels of a line; none when it does not consist of them. */
function pairsIn(fields: Fields): readonly Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < fields.count; ) {
    const colon = endOfLabel(fields, at)
    if (colon < 0) return []
    const from = colon + 1
    let end = from
    while (end < fields.count && (end === from ? endOfLabel(fields, end) !== end : endOfLabel(fields, end) < 0)) end++
    pairs.push({ label: fields.range(at, from).slice(0, -1), at: from, end })
    at = end
  }
  return pairs
}

/** The last field of the label that begins at one, whose words a single blank parts; -1 when none does. */
function endOfLabel(fields: Fields, from: number): number {
  for (let at = from; at < fields.count && at < from + MOST_WORDS; at++) {
    const word = fields.at(at)
    if (!WORD.test(word) || (at > from && fields.start(at) - fields.end(at - 1) > 1)) return -1
    if (word.endsWith(':')) return at
  }
  return -1
}

/** The name of a label as a key: `Last Touched` is `lastTouched`, `BytesIn` is `bytesIn`. */
function keyOf(label: string): string {
  const joined = label.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
  return /^[A-Z\d]+$/.test(joined)
    ? joined.toLowerCase()
    : joined.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (first) => first.toLowerCase())
}

const anything: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    row[key] = readCount(fields.text, fields.start(at), fields.end(at)) ?? fields.at(at)
    return 1
  },
  readAll(fields, at, end, row, key) {
    row[key] = fields.range(at, end)
    return true
  },
  write: (row, key) => String(row[key] ?? ''),
}

import type { RowDraft } from '../../src/table/cells/cell.ts'
import type { Fields } from '../../src/text/fields.ts'

/** A name has so many words at the most: `NFS/RPC Client`. */
const MOST_WORDS = 3

/** The cells of a line that is a name and so many figures behind it, as printed; null for another line. */
export function namedFigures(fields: Fields, figures: number, figure: RegExp): RowDraft | null {
  const at = fields.count - figures
  if (at < 1 || at > MOST_WORDS) return null
  const numbers = Array.from({ length: figures }, (_, index) => fields.at(at + index))
  if (!numbers.every((text) => figure.test(text))) return null
  const cellSpans = [
    [fields.start(0), fields.end(at - 1)],
    ...numbers.map((_, index) => [fields.start(at + index), fields.end(at + index)]),
  ]
  return { line: 0, cells: [fields.range(0, at), ...numbers], ...(fields.spans && { cellSpans }) }
}

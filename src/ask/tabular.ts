import { safeCell } from '../write/export/safe-cell.ts'
import { jsonText } from '../write/json-text.ts'
import { textWidth } from '../write/text-width.ts'
import { visible } from '../write/visible.ts'
import type { FieldValue } from './fields.ts'

/** Rows under the names of their columns. */
export interface Tabular {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly FieldValue[])[]
}

/** CSV (RFC 4180) that no spreadsheet runs; null is empty. A text that stands in many rows is made safe once. */
export function csvOf({ columns, rows }: Tabular): string {
  const known = new Map<string, string>()
  const written = (cell: string) => {
    let text = known.get(cell)
    if (text === undefined) {
      text = quoted(safeCell(cell))
      known.set(cell, text)
    }
    return text
  }
  const line = (cells: readonly FieldValue[]) =>
    `${cells.map((cell) => (typeof cell === 'string' ? written(cell) : String(cell ?? ''))).join(',')}\r\n`
  let text = line(columns)
  for (const row of rows) text += line(row)
  return text
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** One object of JSON a row. */
export function ndjsonOf(objects: Iterable<object>): string {
  let text = ''
  for (const object of objects) text += `${jsonText(object)}\n`
  return text
}

/** Aligned columns for people, numbers to the right; null is a dash. */
export function tableOf({ columns, rows }: Tabular, bold: (text: string) => string): string {
  const cells = rows.map((row) => row.map((cell) => visible(String(cell ?? '-'))))
  const widths = columns.map((name, i) =>
    cells.reduce((most, row) => Math.max(most, textWidth(row[i] as string)), textWidth(name)),
  )
  const isRight = columns.map((_, i) => rows.every((row) => row[i] === null || typeof row[i] === 'number'))
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => {
        const blanks = ' '.repeat((widths[i] as number) - textWidth(text))
        return isRight[i] ? blanks + text : text + blanks
      })
      .join('  ')
      .trimEnd()
  return [bold(line(columns)), ...cells.map(line)].map((text) => `${text}\n`).join('')
}

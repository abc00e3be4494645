import type { RowDraft } from '../../table/cells/cell.ts'
import type { Column, Print, Words } from '../../table/dialect.ts'
import { textWidth } from '../text-width.ts'

/** A column and where it stands when nothing before it is too long. */
export interface Placed {
  readonly column: Column
  readonly print: Print
  readonly gap: number
  readonly start: number
}

const NO_PRINT: Print = { width: 0 }
const utf8 = new TextEncoder()

/** Places the columns side by side. */
export function placed(columns: readonly Column[], layout: Readonly<Record<string, Print>> = {}): Placed[] {
  let at = 0
  return columns.map((column, index) => {
    const print = layout[column.key] ?? column.print ?? NO_PRINT
    const gap = print.gap ?? (index === 0 ? 0 : 1)
    const start = at + gap
    at = start + print.width
    return { column, print, gap, start }
  })
}

// > |  プロトコル  ローカル アドレス      外部アドレス           状態            PID
//      each word begins, or ends, where its column does: counted in columns of the screen
/** The heading line: words where their columns stand, moved to the right when the one before is too long. */
export function headingLine(
  columns: readonly Placed[],
  wordOf: (column: Column) => string | undefined,
  shift: Readonly<Record<string, number>> = {},
): string {
  let line = ''
  let width = 0
  for (const { column, print, start } of columns) {
    const word = wordOf(column)
    if (word === undefined) continue
    const right = (print.head?.align ?? print.align) === 'right'
    const room = print.head?.width ?? print.width
    const own = textWidth(word)
    const wanted = start + (right ? room - own : 0) + (print.head?.shift ?? 0) + (shift[column.key] ?? 0)
    const at = Math.max(wanted, width === 0 ? 0 : width + 1)
    line += ' '.repeat(at - width) + word
    width = at + own
  }
  return line
}

/** A rule that underlines each column (Solaris). */
export function ruleLine(columns: readonly Placed[]): string {
  return columns.map(({ print, gap }) => ' '.repeat(gap) + '-'.repeat(print.width)).join('')
}

/** One row. What is too long for its column moves the rest to the right, as printf does. */
export function rowLine(columns: readonly Placed[], row: RowDraft, words: Words, padsBytes: boolean): string {
  let line = ''
  let gapBefore = 0
  for (const { column, print, gap } of columns) {
    const text = cellText(column, row, words)
    const room = print.width - (padsBytes ? utf8.encode(text).length : text.length)
    const padding = ' '.repeat(Math.max(0, room))
    line += ' '.repeat(Math.max(gap, gapBefore)) + (print.align === 'right' ? padding + text : text + padding)
    gapBefore = room < 0 ? (print.spill ?? 0) : 0
  }
  return line.trimEnd()
}

/** What stands in a column; one that may be blank has no dash. */
function cellText({ cell, key, optional, unheaded }: Column, row: RowDraft, words: Words): string {
  const text = cell.write(row, key, words)
  if (unheaded && text === '' && row[key] === null) return cell.nothing ?? ''
  if (optional) return text === '-' && !isSaid(row, cell.keys(key)) ? (cell.nothing ?? '') : text
  return text === '' ? (cell.nothing ?? '') : text
}

function isSaid(row: RowDraft, keys: readonly string[]): boolean {
  return keys.some((key) => row[key] !== null && row[key] !== undefined)
}

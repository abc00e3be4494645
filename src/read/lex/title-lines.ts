import { chooseTitle, localeOfLabel } from '../../table/detect.ts'
import { columnsOfForm } from '../../table/table-context.ts'
import type { Title } from '../../table/vocabulary.ts'
import type { Piece } from '../../text/lines.ts'
import { LOOKAHEAD } from '../../text/lines.ts'
import { formAhead, nextFits, nextIsRow, readersOf, rowsAhead } from './look-ahead.ts'
import type { Scan } from './scan.ts'

/** A title; where its table has no heading, the table is open from here on. */
export function readTitle(scan: Scan, title: Title, piece: Piece): boolean {
  if (isRestOfRow(scan, piece)) return false
  if (!title.tables.some((named) => isMeant(scan, named, piece))) return false
  const titled = title.tables.filter(
    ({ table }) =>
      table.titled && (title.tables.every((other) => other.table.titled) || nextIsRow(scan, table, piece.index)),
  )
  if (titled.length > 0) {
    const { dialect, table, locale } = chooseTitle(titled, scan.lines, piece.index, scan)
    if (table.rule && !scan.open?.table.titled && !nextFits(scan, table, piece.index)) return false
    const language = locale ?? (scan.before?.dialect === dialect ? scan.before.locale : null)
    const announced = scan.announcedForms.filter((form) => table.forms.includes(form))
    const forms = announced.length > 0 ? announced : table.forms
    const readers = [...readersOf(scan, table, forms)]
    const form = forms[formAhead(scan, table, readers, piece.index)]
    scan.openTable({
      dialect,
      table,
      locale: language,
      columns: form ? columnsOfForm(table, form) : table.columns,
      readers,
      headed: true,
      addressWidth: 0,
      confidence: 0.9,
    })
    if (table.rule) scan.fields.block = rowsAhead(scan, table, piece.index)
  } else {
    scan.open = null
    const announcing = title.tables.find((named) => named.table.announces)
    if (announcing) scan.announcedForms = announcing.table.forms
  }
  scan.title = title
  scan.push('Title', { title, context: titled.length > 0 ? scan.open : null }, piece)
  return true
}

/** Whether a title is none by accident: its words are seldom, its table comes, or the tool that prints it has one open. */
function isMeant(scan: Scan, { dialect, table }: Title['tables'][number], { index }: Piece): boolean {
  return !table.common || scan.open?.dialect === dialect || nextFits(scan, table, index)
}

/** Whether a line has the first word of a row of the open table alone, and the next is one: it is what is left of a row, and no title of these. */
function isRestOfRow(scan: Scan, { index, from, to }: Piece): boolean {
  if (!scan.open || index + 1 >= scan.lines.starts.length || !scan.beginsRow(from, to)) return false
  return scan.isOpenRow(scan.startOf(index + 1), scan.lines.ends[index + 1] as number)
}

/** A title in a language that is not known: its shape says what it is, and the rows under it. */
export function shapedTitle(scan: Scan, line: string, index: number): Title | null {
  const title = scan.vocabulary.shapedTitleOf(line)
  const named = title?.tables[0]
  if (!named || rowsAhead(scan, named.table, index) < (named.table.entitledRows ?? 2)) return null
  const { text, starts, ends } = scan.lines
  let locale = localeOfLabel(named.dialect, line)
  for (let next = index + 1; locale === null && next < starts.length && next <= index + LOOKAHEAD; next++)
    locale = localeOfLabel(named.dialect, text.slice(starts[next], ends[next]))
  return { ...title, tables: [{ ...named, locale }] }
}

import type { RowDraft } from '../../table/cells/cell.ts'
import type { RowPayload, TextPayload, TitlePayload } from '../../table/document.ts'
import type { TableContext } from '../../table/table-context.ts'
import type { Repair } from '../../text/mojibake.ts'

type Payload = Partial<RowPayload & TitlePayload & TextPayload & Pick<TableContext, 'headings'>>

/** Spells what is kept of a line as text as it was given. */
export function spellAsGiven(payload: Payload, { words }: Repair): void {
  const spell = (text: string) => words.reduce((all, { meant, given }) => all.replaceAll(meant, given), text)
  const { headings, title, text, rows = [] } = payload
  if (headings) Object.assign(payload, { headings: headings.map(spell) })
  if (title) Object.assign(payload, { title: { ...title, text: spell(title.text) } })
  if (text !== undefined) Object.assign(payload, { text: spell(text) })
  for (const row of [rows].flat() as RowDraft[])
    for (const [key, value] of Object.entries(row)) if (typeof value === 'string') row[key] = spell(value)
}

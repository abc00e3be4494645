import type { RowDraft } from '../../table/cells/cell.ts'
import type { RowPayload, TextPayload, TitlePayload } from '../../table/document.ts'
import type { TableContext } from '../../table/table-context.ts'
import type { Repair } from '../../text/mojibake.ts'
import type { Piece, Scan } from './scan.ts'

/** What it costs to look for damaged words in a line, in times of reading it. */
const REPAIR = 2

// > |  Proto  Direcci¢n local          Direcci¢n remota        Estado           PID
/**
 * A line that is nothing as it stands, because it was decoded with a wrong encoding once: it is read with its words as
 * they were meant, and keeps them as they were given. Returns the index of the next line, 0 when that does not help.
 */
export function readDamaged(scan: Scan, piece: Piece): number {
  if (scan.placedAt) return 0
  const { lines, tokens, open, title } = scan
  scan.fields.work += REPAIR * (piece.to - piece.from)
  const repair = scan.vocabulary.mojibake.repair(lines.text.slice(piece.from, piece.to))
  if (!repair) return 0
  const from = lines.text.length + 1
  const to = from + repair.text.length
  const starts = lines.starts.with(piece.index, from)
  scan.lines = { ...lines, text: `${lines.text}\n${repair.text}`, starts, ends: lines.ends.with(piece.index, to) }
  scan.tokens = []
  scan.placedAt = (offset) => (offset < from ? offset : piece.from + placeInGiven(repair, offset - from))
  const next = scan.again({ index: piece.index, from, to }, true)
  const read = scan.tokens
  Object.assign(scan, { lines, tokens, placedAt: null })
  if (read.every(({ tokenType }) => tokenType === scan.types.Text || tokenType === scan.types.Broken)) {
    Object.assign(scan, { open, title })
    return 0
  }
  scan.sayDamage(repair, piece, next - 1)
  for (const token of read) {
    spellAsGiven(token.payload as Payload, repair)
    tokens.push(token)
  }
  return next
}

type Payload = Partial<RowPayload & TitlePayload & TextPayload & Pick<TableContext, 'headings'>>

/** What is kept of a line as text stands in it as it was given. */
function spellAsGiven(payload: Payload, { words }: Repair): void {
  const spell = (text: string) => words.reduce((all, { meant, given }) => all.replaceAll(meant, given), text)
  const { headings, title, text, rows = [] } = payload
  if (headings) Object.assign(payload, { headings: headings.map(spell) })
  if (title) Object.assign(payload, { title: { ...title, text: spell(title.text) } })
  if (text !== undefined) Object.assign(payload, { text: spell(text) })
  for (const row of [rows].flat() as RowDraft[])
    for (const [key, value] of Object.entries(row)) if (typeof value === 'string') row[key] = spell(value)
}

/** Where an offset of the repaired text stands in the given one. */
function placeInGiven({ words }: Repair, offset: number): number {
  let shift = 0
  for (const { at, meant, given } of words) {
    if (offset <= at) break
    if (offset < at + meant.length) return shift + Math.min(offset, at + given.length)
    shift += given.length - meant.length
  }
  return offset + shift
}

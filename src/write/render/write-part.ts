import type { Column, Frame, Part, Table } from '../../table/dialect.ts'
import { textWidth } from '../text-width.ts'
import { headingLine, placed, rowLine, ruleLine } from './line-layout.ts'
import type { Target } from './target.ts'
import { first, titleOf, wordsOf } from './titles.ts'
import { wholeHeading } from './whole-heading.ts'

/** A table that is to be written, with its rows. */
export interface PlannedPart extends Part {
  readonly target: Target
  readonly table: Table
  readonly columns: readonly Column[]
  /** The title as it was printed; null when it is to be made of words. */
  readonly title: string | null
  /** Whether its rows stand among those of the part before it, under one heading. */
  readonly continues: boolean
}

/** The lines of one table with what stands around it; null when its rows cannot be written. */
export function writePart(part: PlannedPart, announced: Set<string>): string[] | null {
  const { target, table } = part
  const body = bodyOf(part)
  if (body === null) return null
  const frame = (typeof table.frame === 'function' ? table.frame(part.shown) : table.frame) ?? {}
  const title = part.title ?? titleOf(target, table, part.facts, part.options)
  return [
    ...announcement(target, frame, part, announced),
    ...(frame.aboveTitle ?? []),
    ...(title === undefined ? [] : [title]),
    ...(frame.underTitle ?? []),
    ...body,
    ...(frame.underRows ?? []),
  ].flatMap((line) => line.split('\n'))
}

/** A title above several tables comes once. */
function announcement(target: Target, frame: Frame, { facts }: Part, announced: Set<string>): string[] {
  const name = frame.announcedBy
  const table = target.dialect.tables.find((one) => one.name === name)
  if (!name || !table || announced.has(name)) return []
  announced.add(name)
  const title = titleOf(target, table, facts, [])
  return title === undefined ? [] : [...(frame.aboveAnnounced ?? []), title, ...(frame.underAnnounced ?? [])]
}

/** Heading and rows. */
function bodyOf(part: PlannedPart): readonly string[] | null {
  const { target, table, rows, columns } = part
  if (rows.length === 0 && columns.length === 0) return target.words.empty?.slice(0, 1).map((word) => `  ${word}`) ?? []
  const footer = footerLines(part)
  if (table.write) {
    const lines = table.write(part)
    return lines && [...lines, ...footer]
  }
  if (table.rule && table.view !== 'table') return null
  if (table.view === 'table') return plainLines(part)
  const frame = typeof table.frame === 'function' ? table.frame(part.shown) : table.frame
  const grid = placed(columns, table.layout?.(part))
  const lines: string[] = []
  const words = wordsOf(target, table.name)
  const own = target.words.tables[table.name]
  const heading =
    wholeHeading(own?.headings, target.dialect, table, columns) ??
    headingLine(grid, ({ key, unheaded }) => first((unheaded ? own : words)?.heading?.[key]), own?.shift)
  if (heading.trim() !== '' && !table.titled && !part.continues) lines.push(heading)
  if (table.ruled) lines.push(table.ruled === 'words' ? heading.replace(WORDS, dashes) : ruleLine(grid))
  lines.push(...(frame?.underHeading ?? []))
  for (const row of rows) {
    const line = rowLine(grid, row, target.words, target.dialect.padsBytes ?? false)
    lines.push(...(table.spread ? table.spread(row, line) : [line]))
  }
  return [...lines, ...footer]
}

/** The words of a heading, which two blanks part. */
const WORDS = /\S+(?: \S+)*/g

function dashes(words: string): string {
  return '-'.repeat(words.length)
}

/** Lines under the rows that say one thing of the table. */
function footerLines({ target, table, facts }: PlannedPart): string[] {
  const footer = Object.entries(wordsOf(target, table.name).footer ?? {})
  return footer.flatMap(([key, text]) =>
    facts[key] === undefined ? [] : [`${text} ${String(facts[key] ?? '').padStart(17)}`.trimEnd()],
  )
}

/** A table that has no view of its own: each column as wide as what it holds. */
function plainLines({ rows, headings }: PlannedPart): string[] {
  const lines = [headings, ...rows.map((row) => (row.cells as (string | null)[]).map((cell) => cell ?? '-'))]
  const widths = headings.map((_, index) => Math.max(...lines.map((line) => textWidth(line[index] ?? ''))))
  return lines.map((line) =>
    line
      .map((text, index) => text + ' '.repeat(Math.max(0, (widths[index] ?? 0) - textWidth(text))))
      .join(' ')
      .trimEnd(),
  )
}

import type { Capture, Report, Section } from '../../report/types.ts'
import type { RowDraft } from '../../table/cells/cell.ts'
import type { Column, Dialect, Table } from '../../table/dialect.ts'
import { columnsForForeign, columnsOfSection, holds, keysOf, tablesFor } from './choose-table.ts'
import { type Omission, Omissions } from './omission.ts'
import { isPrintable, namesProtocol } from './printable.ts'
import { inDialect, inLanguage, type Respelled } from './respell.ts'
import { type RenderOptions, type Target, targetOf } from './target.ts'
import { type PlannedPart, writePart } from './write-part.ts'

/** A report as text, and what of it is not in the text. */
export interface Rendering {
  readonly text: string
  readonly omitted: readonly Omission[]
}

/** Views whose cells can be written in the notation of another tool. */
const TRANSLATED: ReadonlySet<string> = new Set(['connections'])

/** What every row has that no column prints. */
const NOT_PRINTED: ReadonlySet<string> = new Set([
  'line',
  'lines',
  'key',
  'span',
  'cells',
  'cellSpans',
  'family',
  'stateText',
  'typeText',
  'protocol',
  'truncated',
  'name',
  'parent',
  'depth',
  'unit',
  'up',
  'index',
  'hardwareAddress',
  'expiresText',
  'address',
])

/**
 * Makes the function that writes reports: the inverse of reading. Rows are laid out by the same columns that they are
 * read with; what the tool has no place for is listed, never passed over.
 */
export function createRenderer(
  dialects: readonly Dialect[],
): (report: Pick<Report, 'captures'>, options?: RenderOptions) => Rendering {
  return (report, options = {}) => {
    const omissions = new Omissions()
    const runs = report.captures.map((capture, index) => {
      const target = targetOf(dialects, capture, options)
      if (target) return writeCapture(capture, index, target, omissions)
      omissions.add({ reason: 'no-dialect', capture: index, section: null, view: null, field: null }, 0)
      return []
    })
    const text = runs.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => `${line}\n`).join(''))
    return { text: text.join('\n'), omitted: omissions.list }
  }
}

function writeCapture(capture: Capture, index: number, target: Target, omissions: Omissions): string[] {
  const isOwn = capture.dialect === target.dialect.name
  const parts = mergedParts(
    capture.sections.flatMap((section, at) =>
      planSection(section, { capture: index, section: at, view: section.view }, { capture, target, isOwn, omissions }),
    ),
    isOwn,
  )
  const announced = new Set<string>()
  const lines = isOwn && capture.command !== null ? [commandLine(capture)] : []
  for (const { part, place } of parts) {
    const written = writePart(part, announced)
    if (written) lines.push(...written)
    else omissions.add({ reason: 'not-written', ...place, field: null }, part.rows.length)
  }
  return lines
}

/** The command behind a prompt, so that a reader knows its options. */
function commandLine({ platform, command }: Capture): string {
  return platform === 'windows' ? `C:\\>${command}` : `$ ${command}`
}

interface Place {
  readonly capture: number
  readonly section: number
  readonly view: string
}

interface Planned {
  part: PlannedPart
  readonly place: Place
}

interface Task {
  readonly capture: Capture
  readonly target: Target
  readonly isOwn: boolean
  readonly omissions: Omissions
}

/** The tables in which a section is written. */
function planSection(section: Section, place: Place, task: Task): Planned[] {
  const { capture, target, isOwn, omissions } = task
  const all = tablesFor(target, section, isOwn, capture.options)
  const tables = isOwn ? all : all.filter(takesOthers)
  const rows = section.rows as unknown as readonly RowDraft[]
  const [best] = tables
  if (!best || !(isOwn || TRANSLATED.has(section.view))) {
    const isMissing = all.length === 0 && TRANSLATED.has(section.view)
    const reason = isOwn ? 'not-written' : isMissing ? 'no-table' : 'own-layout-only'
    omissions.add({ reason, ...place, field: null }, rows.length)
    return []
  }
  const printed = rows.map((row) => withoutListed(row, place, omissions))
  const groups = isOwn || rows.length === 0 ? new Map([[best, printed]]) : byTable(printed, tables, place, task)
  return [...groups].map(([table, own]) => ({ part: planTable(table, own, section, place, task), place }))
}

/** Whether rows of other tools can be written in a table: not where each says who has it, or holds more than a report does. */
function takesOthers({ owned, rule, write }: Table): boolean {
  return !owned && (rule === undefined || write !== undefined)
}

/** The row without the program that a list of processes told, which its tool did not print. */
function withoutListed(row: RowDraft, place: Place, omissions: Omissions): RowDraft {
  if (row.programFrom === undefined) return row
  omissions.add({ reason: 'not-printed', ...place, field: 'program' })
  const { program: _program, programFrom: _from, ...printed } = row
  return printed
}

/** The rows of another tool, each with the first table that can hold it. */
function byTable(
  rows: readonly RowDraft[],
  tables: readonly Table[],
  place: Place,
  { target: { dialect, words }, omissions }: Task,
): Map<Table, RowDraft[]> {
  const groups = new Map<Table, RowDraft[]>()
  for (const row of rows) {
    const { row: spelled, cut } = inDialect(row, dialect, words)
    for (const field of cut) omissions.add({ reason: 'cut-address', ...place, field })
    if (cut.length > 0) continue
    const named = tables.filter((one) => holds(one, row) && namesProtocol(one, spelled, words))
    const table = named.find((one) => isPrintable(one, spelled, words))
    if (table) groups.set(table, [...(groups.get(table) ?? []), row])
    else if (named.length > 0) omissions.add({ reason: 'own-layout-only', ...place, field: null })
    else omissions.add({ reason: 'no-word', ...place, field: 'protocol' })
  }
  return groups
}

function planTable(
  table: Table,
  rows: readonly RowDraft[],
  section: Section,
  place: Place,
  { capture, target, isOwn, omissions }: Task,
): PlannedPart {
  const spelled = rows.map((row) => accepted(respell(row, capture, target, isOwn), table, place, omissions))
  const {
    rows: _rows,
    columns: _columns,
    title: _title,
    lines: _lines,
    view: _view,
    ...facts
  } = section as Section & { headings?: readonly string[] }
  const isEmpty = rows.length === 0 && section.columns.length === 0
  const columns = isEmpty
    ? []
    : isOwn
      ? columnsOfSection(table, section.columns, rows)
      : columnsForForeign(table, keysWithValue(spelled))
  if (!table.rule) reportUnplaced(table, columns, spelled, place, omissions)
  const keepsTitle = isOwn && (capture.locale === null || capture.locale === target.words.locale)
  return {
    target,
    table,
    columns,
    rows: spelled,
    shown: new Set(columns.map(({ key }) => key)),
    facts,
    headings: facts.headings ?? [],
    words: target.words,
    title: keepsTitle ? section.title : null,
    options: capture.options,
    continues: isOwn && table.beside !== undefined && continuesAbove(capture, place.section),
  }
}

/** Whether a section begins with a row in the line below the rows of another one. */
function continuesAbove({ sections }: Capture, at: number): boolean {
  const [before, section] = [sections[at - 1], sections[at]]
  if (!before || !section || before.rows.length === 0) return false
  const [first] = section.lines
  return before.lines[1] === (first as number) - 1 && section.rows[0]?.line === first
}

function respell(row: RowDraft, capture: Capture, { dialect, words }: Target, isOwn: boolean): Respelled {
  if (!isOwn) return inDialect(row, dialect, words)
  if (capture.locale === null || capture.locale === words.locale) return { row, wordless: [], cut: [] }
  return inLanguage(row, dialect, words)
}

/** The row as it is written, of which what has no word or no place is listed. */
function accepted({ row, wordless }: Respelled, table: Table, place: Place, omissions: Omissions): RowDraft {
  for (const field of wordless) omissions.add({ reason: 'no-word', ...place, field })
  for (const field of zonesWithoutPlace(row, table)) omissions.add({ reason: 'no-column', ...place, field })
  return row
}

/** Endpoints whose zone the tool does not print. */
function zonesWithoutPlace(row: RowDraft, { columns }: Table): string[] {
  return columns.flatMap(({ key, cell }) => {
    const zone = (row[key] as { zone?: string | null } | null | undefined)?.zone
    return zone && !cell.write(row, key).includes(zone) ? [`${key}.zone`] : []
  })
}

/** Lists the fields that hold something and are in no column. */
function reportUnplaced(
  table: Table,
  columns: readonly Column[],
  rows: readonly RowDraft[],
  place: Place,
  omissions: Omissions,
): void {
  if (table.view === 'table') return
  const known = new Set(
    [...columns.flatMap(keysOf), ...columns.map(({ key }) => key)].map((key) => key.split('.', 1)[0] as string),
  )
  for (const row of rows)
    for (const [key, value] of Object.entries(row)) {
      if (value === null || known.has(key) || NOT_PRINTED.has(key) || table.constants?.[key] !== undefined) continue
      if (table.spread && table.spread(row, '').join() !== table.spread({ ...row, [key]: null }, '').join()) continue
      if (!isWrittenBy(columns, row, key)) omissions.add({ reason: 'no-column', ...place, field: key })
    }
}

/** Whether a column that says several things says this one as well. */
function isWrittenBy(columns: readonly Column[], row: RowDraft, field: string): boolean {
  const without = { ...row, [field]: null }
  return columns.some(({ cell, key, spacious }) => spacious && cell.write(row, key) !== cell.write(without, key))
}

function keysWithValue(rows: readonly RowDraft[]): Set<string> {
  return new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== null)))
}

/** Sections of another tool that go into one table are written as one. */
function mergedParts(parts: readonly Planned[], isOwn: boolean): Planned[] {
  if (isOwn) return [...parts]
  const merged: Planned[] = []
  for (const planned of parts) {
    const before = merged.find(
      ({ part }) =>
        part.table === planned.part.table && JSON.stringify(part.facts) === JSON.stringify(planned.part.facts),
    )
    if (!before) {
      merged.push(planned)
      continue
    }
    const shown = new Set([...before.part.shown, ...planned.part.shown])
    const columns = before.part.table.columns.filter(({ key }) => shown.has(key))
    before.part = { ...before.part, columns, shown, rows: [...before.part.rows, ...planned.part.rows] }
  }
  return merged
}

import type { Capture, Section } from '../report/types.ts'
import type { CommandGrammar, TypedCommand } from '../table/command-line.ts'
import type { Table } from '../table/dialect.ts'
import type { TitlePayload } from '../table/document.ts'
import { fieldsOf, type TableContext } from '../table/table-context.ts'
import type { LineToken } from '../table/token.ts'
import type { Title } from '../table/vocabulary.ts'

/** What is known of the runs from elsewhere, such as the name of the file; what the text says goes before it. */
export interface Given {
  readonly command?: string | undefined
  readonly capturedAt?: string | undefined
  /** The time zone of dates that name none. */
  readonly timezone?: string | undefined
}

/** The command that printed what comes, and its line until the first table comes: it can print many runs (an interval, -c). */
export interface Output {
  readonly command: TypedCommand | null
  readonly from: number | null
}

/** What comes was printed by no command that the text names. */
export const NO_COMMAND: Output = { command: null, from: null }

/** A table that begins, and the run it would belong to. */
export interface Beginning {
  readonly context: TableContext
  readonly title: LineToken<TitlePayload> | null
  readonly token: LineToken
  /** What is true of all its rows. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly current: Capture
  /** The sections of the current capture, and the tables that they were read with. */
  readonly seen: ReadonlyMap<Section, Table>
}

/** The command that is known from elsewhere; what is none of netstat has no options that could be read. */
export function givenCommand({ command }: Given, commands: CommandGrammar): TypedCommand | null {
  if (command === undefined) return null
  return commands.read(command) ?? { command, program: 'netstat', words: [], named: null, runner: {} }
}

/** A run of the command that begins with a table; its options are not known yet. */
export function newCapture(
  context: TableContext,
  command: TypedCommand | null,
  capturedAt: string | null | undefined,
  lines: [number, number],
): Capture {
  return {
    dialect: context.dialect.name,
    platform: context.dialect.platform,
    locale: context.locale,
    confidence: context.confidence,
    evidence: [],
    command: command?.command ?? null,
    ...command?.runner,
    options: [],
    optionsInferred: command === null,
    capturedAt: capturedAt ?? null,
    lines,
    sections: [],
  }
}

/** A section that begins with a table, on its lines; the facts are true of all its rows. */
export function newSection(
  context: TableContext,
  title: Title | undefined,
  lines: [number, number],
  facts: Readonly<Record<string, unknown>>,
): Section {
  const { table } = context
  return {
    view: table.view,
    title: title?.text ?? null,
    lines,
    columns: [...new Set([...fieldsOf(context), ...(table.needsBelow ?? [])])],
    ...facts,
    ...title?.facts,
    ...(table.view === 'table' && { headings: context.headings ?? [] }),
    rows: [],
  } as unknown as Section
}

/** Whether a table that comes again is a new run of the command: `netstat -c`, `netstat 5`, two pastes in one text. */
export function isNewRun(beginning: Beginning): boolean {
  const { context, title, facts, current, seen } = beginning
  if (context.dialect.name !== current.dialect) return true
  if (context.dialect.eachTableOnce) return [...seen.values()].includes(context.table) && !isStray(beginning)
  if (context.dialect.titlePerProtocol || context.table.repeats) return false
  if (isBeside(beginning) || isStray(beginning) || isTwin(beginning)) return false
  const name = title?.payload.title.text ?? null
  return [...seen.keys()].some(
    (section) =>
      section.view === context.table.view &&
      (name === null || section.title === name || section.title === null) &&
      hasFacts(section, facts) &&
      sameHeadings(section, context),
  )
}

/** Rows under the heading that their table shares with the one above. */
function isBeside({ context, token }: Beginning): boolean {
  return context.beside !== undefined && token.payload !== context
}

/** Rows that follow another table at once, without a heading of their own, are of the same run (macOS icm6 under Multipath). */
function isStray({ context, token, current }: Beginning): boolean {
  return !context.headed && token.line <= (current.lines[1] as number) + 1
}

/** A table with other columns right under one of its kind is its other half (Solaris: interfaces of IPv4, then of IPv6). */
function isTwin({ context, title, token, current, seen }: Beginning): boolean {
  if (title !== null || !context.headed || token.line > (current.lines[1] as number) + 2) return false
  const before = [...seen.keys()].at(-1)
  return (
    before?.view === context.table.view && before.title === null && before.columns.join() !== fieldsOf(context).join()
  )
}

function hasFacts(section: Section, facts: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(facts).every(([key, value]) => (section as unknown as Record<string, unknown>)[key] === value)
}

/** Whether a table without a view of its own has the headings of another one; true for every table that has a view. */
function sameHeadings(section: Section, context: TableContext): boolean {
  return section.view !== 'table' || section.headings.join('|') === (context.headings ?? []).join('|')
}

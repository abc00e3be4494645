import type { IssueCode } from '../report/issues.ts'
import { type Sink, type WatchedSink, watched } from '../report/sink.ts'
import type { Capture, Coverage, Owner, Row, Section } from '../report/types.ts'
import type { RowDraft } from '../table/cells/cell.ts'
import type { CommandGrammar, TypedCommand } from '../table/command-line.ts'
import type {
  AdditionPayload,
  CostlyPayload,
  DocumentActions,
  FooterPayload,
  RowPayload,
  TextPayload,
  TitlePayload,
} from '../table/document.ts'
import { completeRow } from '../table/seeds.ts'
import { fieldsOf, type TableContext } from '../table/table-context.ts'
import { fillCells, tableRow } from '../table/table-row.ts'
import type { LineToken } from '../table/token.ts'
import type { Fault } from '../text/fields.ts'
import { Accounts } from './accounts.ts'
import { OptionEvidence } from './option-evidence.ts'
import { optionsOf } from './options.ts'
import { addOwner, mergeInto } from './row-additions.ts'
import { RunClock } from './run-clock.ts'
import { type Given, givenCommand, isNewRun, newCapture } from './runs.ts'
import { SilentColumns } from './silent-columns.ts'
import { Titles } from './titles.ts'

/** Lines of one notice may have a blank line between them (usage text). */
const PARAGRAPH = 2

/**
 * Puts lines together: captures out of commands and titles, sections out of headings and rows, owners onto rows. Every
 * line is counted exactly once, as read, as noise, or as unread with its issue.
 */
export class Assembler implements DocumentActions {
  /** How many rows were read, in all sections. */
  rowCount = 0
  private readonly watched: WatchedSink
  private readonly sink: Sink
  private readonly accounts: Accounts
  private readonly spans: boolean
  private readonly commands: CommandGrammar
  private readonly given: Given
  private readonly clock = new RunClock()
  private current: Capture | null = null
  /** The sections of the current capture. */
  private seen: Section[] = []
  private openSection: Section | null = null
  private context: TableContext | null = null
  /** Columns of the open table that rows can have though its heading does not name them. */
  private silent = new SilentColumns(null)
  /** What the open capture shows of its options; null when its command line says them. */
  private evidence: OptionEvidence | null = null
  /** Whether this capture names owners (Windows -b), so that a row without one has none. */
  private ownersSeen = false
  /** The row that is open: lines below can still add to it. */
  private openRow: LineToken<RowPayload> | null = null
  /** The last line that added to it. */
  private lastAddition: LineToken | null = null
  private commandLine: LineToken<TypedCommand> | null = null
  /** Whether a run of that command was read already: a repeated command (an interval, -c) has one line for all its runs. */
  private commandUsed = false
  private readonly titles: Titles
  private lastNotice: LineToken<TextPayload> | null = null

  constructor(sink: Sink, commands: CommandGrammar, spans: boolean, given: Given = {}) {
    this.watched = watched(sink)
    this.sink = this.watched.sink
    this.commands = commands
    this.given = given
    this.accounts = new Accounts(this.sink)
    this.titles = new Titles(this.accounts)
    this.spans = spans
  }

  command(token: LineToken<TypedCommand>): void {
    this.closeCapture()
    this.commandLine = token
    this.commandUsed = false
    this.clock.command(token.payload.at, token.line)
    this.accounts.count('noise', token)
  }

  prompt(token: LineToken<TextPayload>): void {
    this.closeCapture()
    this.accounts.count('noise', token)
  }

  title(token: LineToken<TitlePayload>): void {
    this.closeSection()
    const isOfNext = this.titles.take(token)
    this.accounts.count('read', token)
    if (isOfNext && token.payload.context) this.begin(token.payload.context, token)
  }

  heading(token: LineToken<TableContext>): void {
    this.closeSection()
    this.begin(token.payload, token)
    this.accounts.count('read', token)
    this.accounts.unknownColumns(token)
  }

  rule(token: LineToken<TextPayload>): void {
    this.flushRow()
    this.accounts.count(this.current ? 'read' : 'noise', token)
  }

  empty(token: LineToken<TextPayload>): void {
    this.flushRow()
    const titled = this.titles.tables()
    const of = titled.find(({ dialect }) => dialect.name === this.current?.dialect) ?? titled[0]
    if (of) this.begin({ ...of, columns: [], readers: [], headed: true, addressWidth: 0, confidence: 0.9 }, token)
    this.accounts.count('read', token)
  }

  footer(token: LineToken<FooterPayload>): void {
    this.flushRow()
    this.accounts.settle(true)
    const { key, value } = token.payload
    if (this.openSection) {
      Object.assign(this.openSection, { [key]: value === '' ? null : value })
      this.extend(token)
    }
    this.accounts.count('read', token)
  }

  rows(run: LineToken<readonly LineToken<RowPayload>[]>): void {
    for (const token of run.payload) {
      try {
        this.row(token)
      } catch (error) {
        this.failed(token, error)
      }
    }
  }

  private row(token: LineToken<RowPayload>): void {
    this.flushRow()
    if (
      token.before !== '' &&
      this.current &&
      !token.payload.context.headed &&
      this.clock.isOther(token, this.current.capturedAt)
    )
      this.endRun()
    if (token.payload.context !== this.context) {
      this.closeSection()
      this.begin(token.payload.context, token)
    }
    this.accounts.settle(true, token)
    this.openRow = token
    this.lastAddition = null
    this.accounts.count('read', token)
  }

  addition(token: LineToken<AdditionPayload>): void {
    const row = this.openRow?.payload.rows as RowDraft | undefined
    if (row) mergeInto(row, token.payload.added)
    if (row) this.lastAddition = token
    this.accounts.count('read', token)
    this.accounts.outOfRange(token.payload.outOfRange, token)
    this.extend(token)
  }

  readonly component = (token: LineToken<TextPayload>) => this.owner('components', token)
  readonly executable = (token: LineToken<TextPayload>) => this.owner('executable', token)
  readonly ownerMessage = (token: LineToken<TextPayload>) => this.owner('message', token)

  notice(token: LineToken<TextPayload>): void {
    this.flushRow()
    const goesOn =
      this.lastNotice?.payload.code === token.payload.code &&
      token.line - (this.lastNotice?.lastLine as number) <= PARAGRAPH
    if (!goesOn)
      this.accounts.issue(
        token.payload.code as IssueCode,
        token,
        token.payload.text,
        token.payload.args ?? { text: token.payload.text },
      )
    this.lastNotice = token
    this.accounts.count('read', token)
  }

  broken(token: LineToken<TextPayload>): void {
    if (!this.context?.table.below) this.flushRow()
    this.accounts.settle(true)
    this.accounts.unread(token)
  }

  fault(token: LineToken<Fault>): void {
    this.accounts.fault(token, token.payload)
  }

  costly(token: LineToken<CostlyPayload>): void {
    this.accounts.costly(token, token.payload)
  }

  failed(token: LineToken, error: unknown): void {
    if (this.watched.threw(error)) throw error
    this.accounts.fault(token, { table: this.context?.table.name ?? null, cell: null })
    this.accounts.lose(token)
  }

  text(token: LineToken<TextPayload>): void {
    this.flushRow()
    if (this.clock.isTime(token.payload.text, token.line)) this.endRun()
    if (!this.openSection) {
      this.accounts.count('noise', token)
      return
    }
    if (!this.accounts.pend(token)) this.closeSection()
  }

  /** Ends the source: everything open is closed, and the lines that no token stands for are noise. */
  end(lines: number): Coverage {
    this.closeCapture()
    this.accounts.end(lines)
    return this.accounts.coverage
  }

  // ---- captures and sections

  private begin(context: TableContext, token: LineToken): void {
    const title = this.titles.begin(context)
    const facts = { ...this.titles.factsOf(context.table), ...context.table.facts }
    if (this.current && isNewRun({ context, title, token, facts, current: this.current, seen: this.seen })) {
      this.endRun()
    }
    const first = Math.min(token.line, title?.line ?? token.line)
    this.current ??= this.openCapture(context, first, title ?? token)
    if (title) this.current.evidence.push({ line: title.line, why: `title.${context.table.name}` })
    this.current.evidence.push({ line: token.line, why: `${context.headed ? 'heading' : 'row'}.${context.table.name}` })
    this.evidence?.table(context, title?.payload.title.option ?? null)
    this.context = context
    this.silent = new SilentColumns(context)
    this.openSection = {
      view: context.table.view,
      title: title?.payload.title.text ?? null,
      lines: [first, token.lastLine],
      columns: fieldsOf(context),
      ...facts,
      ...title?.payload.title.facts,
      ...(context.table.view === 'table' && { headings: context.headings ?? [] }),
      rows: [],
    } as unknown as Section
    this.seen.push(this.openSection)
    this.accounts.open(this.openSection)
    this.extend(token)
    this.sink.section(this.openSection, this.current)
  }

  private openCapture(context: TableContext, line: number, token: LineToken): Capture {
    const command = this.commandLine?.payload ?? givenCommand(this.given, this.commands)
    const first = this.commandUsed ? line : (this.commandLine?.line ?? line)
    const capture = newCapture(context, command, this.clock.timeOf(token) ?? this.given.capturedAt, [first, line])
    if (command) capture.options.push(...optionsOf(command, context.dialect, this.commands))
    this.commandUsed = true
    this.evidence = command === null ? new OptionEvidence() : null
    this.sink.capture(capture)
    if (!context.headed) this.accounts.guessed(capture, line)
    return capture
  }

  /** Closes the run, of which the command can have others (an interval, a loop). */
  private endRun(): void {
    const command = this.commandLine
    this.closeCapture()
    this.commandLine = command
  }

  private closeCapture(): void {
    this.closeSection()
    this.titles.close()
    if (this.current && this.evidence) this.current.options.push(...this.evidence.options())
    this.evidence = null
    this.current = null
    this.ownersSeen = false
    this.seen = []
    this.commandLine = null
  }

  private closeSection(): void {
    this.flushRow()
    this.accounts.settle(false)
    this.openSection = null
    this.accounts.open(null)
    this.context = null
  }

  // ---- rows

  private flushRow(): void {
    const token = this.openRow
    if (!token || !this.openSection || !this.current) return
    this.openRow = null
    const { rows, oddity } = token.payload
    try {
      if (isList(rows)) for (const row of rows) this.emit(row, token)
      else this.emit(rows, token)
    } catch (error) {
      this.failed(token, error)
    }
    this.extend(token)
    if (token.lastLine > token.line && !token.payload.context.table.wraps)
      this.accounts.issue('row-joined', token, '', { lines: `${token.line}, ${token.lastLine}` })
    if (oddity) this.accounts.oddity(oddity, token)
  }

  /** Section and capture reach as far as the last line that belongs to them. */
  private extend(token: LineToken): void {
    const { openSection, current } = this
    if (openSection) openSection.lines[1] = Math.max(openSection.lines[1] as number, token.lastLine)
    if (current) current.lines[1] = Math.max(current.lines[1] as number, token.lastLine)
  }

  private emit(row: RowDraft, token: LineToken<RowPayload>): void {
    const section = this.openSection as Section
    row.line = token.line
    const end = this.lastAddition ?? token
    if (end.lastLine > token.line) row.lines = [token.line, end.lastLine]
    if (this.spans) row.span = [token.startOffset, end.endOffset]
    completeRow(section.view, row)
    if (section.view === 'table' && Array.isArray(row.cells)) fillCells(row, section.headings)
    if (this.context?.table.owners && this.ownersSeen) row.owner ??= null
    else if (row.owner) this.ownersSeen = true
    this.rowCount++
    this.silent.row(row, section)
    if (this.evidence && this.context) this.evidence.row(this.context, row)
    const complete = section.view === 'table' && !Array.isArray(row.cells) ? tableRow(row, section.columns) : row
    this.sink.row(complete as unknown as Row, section, this.current as Capture)
  }

  private owner(part: keyof Owner, token: LineToken<TextPayload>): void {
    const row = this.openRow?.payload.rows as RowDraft | undefined
    if (!row) {
      this.accounts.unread(token)
      return
    }
    addOwner(row, part, token.payload.text)
    this.accounts.count('read', token)
    this.extend(token)
  }
}

function isList(rows: RowPayload['rows']): rows is readonly RowDraft[] {
  return Array.isArray(rows)
}

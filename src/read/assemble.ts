import { type Sink, type WatchedSink, watched } from '../report/sink.ts'
import type { Capture, Coverage, Owner, Row, Section } from '../report/types.ts'
import { isList, type RowDraft } from '../table/cells/cell.ts'
import type { CommandGrammar, TypedCommand } from '../table/command-line.ts'
import type { Table } from '../table/dialect.ts'
import type {
  AdditionPayload,
  CostlyPayload,
  DocumentActions,
  FooterPayload,
  Head,
  NeighbourPayload,
  RowPayload,
  RowRun,
  TextPayload,
  TimePayload,
  TitlePayload,
} from '../table/document.ts'
import { mergeInto } from '../table/merge-into.ts'
import { completeRow } from '../table/seeds.ts'
import type { TableContext } from '../table/table-context.ts'
import { rowIn } from '../table/table-row.ts'
import type { LineToken } from '../table/token.ts'
import { tableNamed } from '../table/vocabulary.ts'
import type { Fault } from '../text/fields.ts'
import { hostOf } from '../text/prompt.ts'
import { Accounts } from './accounts.ts'
import { Announced } from './announced.ts'
import { OptionEvidence } from './option-evidence.ts'
import { canPrint, optionsOf } from './options.ts'
import { Programs } from './programs.ts'
import { addOwner, isIncomplete } from './row-additions.ts'
import { endIn, lineOfRun, startIn } from './row-run.ts'
import { RunClock } from './run-clock.ts'
import { type Given, givenCommand, isNewRun, NO_COMMAND, newCapture, newSection, type Output } from './runs.ts'
import { SilentColumns } from './silent-columns.ts'

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
  private readonly clock: RunClock
  private current: Capture | null = null
  /** The sections of the current capture, and the tables that they were read with. */
  private readonly seen = new Map<Section, Table>()
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
  private output: Output = NO_COMMAND
  private readonly announced: Announced
  private readonly programs: Programs

  constructor(sink: Sink, commands: CommandGrammar, spans: boolean, given: Given = {}) {
    this.watched = watched(sink)
    this.sink = this.watched.sink
    this.commands = commands
    this.given = given
    this.clock = new RunClock(given)
    this.accounts = new Accounts(this.sink)
    this.announced = new Announced((title) => this.accounts.untabled(title))
    this.programs = new Programs(this.sink)
    this.spans = spans
  }

  command(token: LineToken<TypedCommand>): void {
    const { at, runner, host } = token.payload
    this.endOutput()
    this.programs.at(token.line, host, runner.host)
    this.output = { command: token.payload, from: token.line }
    if (at !== undefined) this.clock.time(at, token.line)
    this.accounts.count('noise', token)
  }

  prompt(token: LineToken<TextPayload>): void {
    this.endOutput()
    this.programs.at(token.line, hostOf(token.payload.text))
    this.output = NO_COMMAND
    this.accounts.count('noise', token)
  }

  time(token: LineToken<TimePayload>): void {
    this.endOutput()
    this.clock.time(token.payload.iso, token.line)
    this.accounts.count('noise', token)
  }

  neighbour(token: LineToken<NeighbourPayload>): void {
    this.closeSection()
    this.accounts.neighbour(token)
    this.programs.list(token)
  }

  table(head: Head): void {
    const { title, opening } = head
    const context = head.context ?? this.announced.emptyTable(title as LineToken<TitlePayload>, this.current?.dialect)
    if (!context) {
      this.title(head)
      return
    }
    this.closeSection()
    if (title) this.announced.take(title)
    this.begin(context, head)
    this.countRead(head)
    if (opening && opening.payload === context) this.accounts.unknownColumns(opening as LineToken<TableContext>)
  }

  title(head: Head): void {
    const title = head.title as LineToken<TitlePayload>
    this.closeSection()
    if (!this.announced.take(title)) this.accounts.untabled(title)
    this.countRead(head)
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

  addition(token: LineToken<AdditionPayload>): void {
    const row = this.openRow?.payload.rows as RowDraft | undefined
    if (row) mergeInto(row, token.payload.added)
    this.lastAddition = token
    this.accounts.count('read', token)
    this.accounts.outOfRange(token.payload.outOfRange, token)
    this.extend(token)
  }

  readonly component = (token: LineToken<TextPayload>) => this.owner('components', token)
  readonly executable = (token: LineToken<TextPayload>) => this.owner('executable', token)
  readonly ownerMessage = (token: LineToken<TextPayload>) => this.owner('message', token)

  readonly rowEnds = () => this.flushRow()

  footer(token: LineToken<FooterPayload>): void {
    const { key, value } = token.payload
    if (this.openSection) Object.assign(this.openSection, { [key]: value === '' ? null : value })
    this.extend(token)
    this.accounts.count('read', token)
  }

  rule(token: LineToken<TextPayload>): void {
    this.accounts.count(this.current ? 'read' : 'noise', token)
  }

  readonly empty = (token: LineToken<TextPayload>) => this.accounts.count('read', token)

  readonly gap = (texts: readonly LineToken<TextPayload>[], next: LineToken | null) => this.accounts.gap(texts, next)
  readonly tableEnds = () => this.closeSection()

  readonly notices = (tokens: readonly LineToken<TextPayload>[]) => this.accounts.notices(tokens)

  broken(token: LineToken<Partial<TextPayload>>): void {
    if (token.payload.code === 'row-cut') this.accounts.cut(token as LineToken<TextPayload>)
    else this.accounts.unread(token)
  }

  readonly fault = (token: LineToken<Fault>) => this.accounts.fault(token, token.payload)
  readonly costly = (token: LineToken<CostlyPayload>) => this.accounts.costly(token, token.payload)
  readonly text = (token: LineToken<Partial<TextPayload>>) => this.accounts.text(token)

  failed(token: LineToken, error: unknown): void {
    if (this.watched.threw()) throw error
    this.accounts.fault(token, { table: this.context?.table.name ?? null, cell: null })
    this.accounts.lose(token)
  }

  /** Ends the source: everything open is closed, and the lines that no token stands for are noise. */
  end(lines: number): Coverage {
    this.endOutput()
    return this.accounts.end(lines)
  }

  // ---- captures and sections

  private begin(context: TableContext, { title: above, opening }: Pick<Head, 'title' | 'opening'>): void {
    const { table } = context
    const token = (opening ?? above) as LineToken
    const title = above && tableNamed(above.payload.title, context) ? above : null
    const facts = { ...this.announced.factsOf(table), ...table.facts }
    if (this.current && isNewRun({ context, title, token, facts, current: this.current, seen: this.seen }))
      this.closeCapture()
    const first = (title ?? token).line
    this.current ??= this.openCapture(context, title ?? token)
    if (title) this.current.evidence.push({ line: title.line, why: `title.${table.name}` })
    this.current.evidence.push({ line: token.line, why: `${context.headed ? 'heading' : 'row'}.${table.name}` })
    this.evidence?.table(context, title?.payload.title.option ?? null)
    this.announced.meet()
    this.context = context
    this.silent = new SilentColumns(context)
    this.openSection = newSection(context, title?.payload.title, [first, token.lastLine], facts)
    this.seen.set(this.openSection, table)
    this.accounts.open(this.openSection)
    this.extend(token)
    this.sink.section(this.openSection, this.current)
  }

  private countRead({ title, rules, opening }: Head): void {
    for (const token of [title, ...rules, opening]) if (token) this.accounts.count('read', token)
  }

  private openCapture(context: TableContext, token: LineToken): Capture {
    const { command: typed, from } = this.output
    const isPrinted = typed === null || canPrint(typed, context.dialect)
    const command = (isPrinted && typed) || givenCommand(this.given, this.commands)
    const lines: [number, number] = [(isPrinted && from) || token.line, token.line]
    const capture = newCapture(context, command, this.clock.timeOf(token), lines)
    if (command) capture.options.push(...optionsOf(command, context.dialect, this.commands))
    if (isPrinted) this.output = { command: typed, from: null }
    this.evidence = command === null ? new OptionEvidence() : null
    this.sink.capture(capture)
    if (!context.headed && !this.announced.names(context.dialect)) this.accounts.guessed(capture, token.line)
    return capture
  }

  private closeCapture(): void {
    this.closeSection()
    if (this.current && this.evidence) this.current.options.push(...this.evidence.options())
    this.evidence = null
    this.current = null
    this.ownersSeen = false
    this.seen.clear()
  }

  /** Ends what was printed at one time: what was announced is true of nothing that comes. */
  private endOutput(): void {
    this.closeCapture()
    this.announced.end()
  }

  private closeSection(): void {
    this.flushRow()
    this.openSection = null
    this.accounts.open(null)
    this.context = null
  }

  // ---- rows

  private row(token: LineToken<RowPayload>): void {
    const { context } = token.payload
    this.flushRow()
    if (token.before !== '' && !context.headed && this.current && this.clock.isOther(token, this.current.capturedAt))
      this.endOutput()
    if (!this.openSection) this.begin(context, { title: null, opening: token })
    this.accounts.count('read', token)
    this.lastAddition = null
    if (token.payload.run) this.emitRun(token, token.payload.run)
    else this.openRow = token
  }

  /** Rows of lines one after another: what fails on one of them costs that line alone. */
  private emitRun(token: LineToken<RowPayload>, run: RowRun): void {
    const { rows } = token.payload as { rows: readonly RowDraft[] }
    for (let i = 0; i < rows.length; i++) {
      try {
        if (run.isPart) this.emitPart(rows[i] as RowDraft, token.line + i)
        else this.emitWhole(rows[i] as RowDraft, token.line + i, startIn(run, i), endIn(run, i))
      } catch (error) {
        this.failed(lineOfRun(token, run, i), error)
      }
    }
    this.extend(token)
  }

  /** A row of which only some fields are known: nothing follows from the others. */
  private emitPart(row: RowDraft, line: number): void {
    this.programs.row(row, this.context as TableContext, line)
    this.rowCount++
    this.sink.row(row as unknown as Row, this.openSection as Section, this.current as Capture)
  }

  private flushRow(): void {
    const token = this.openRow
    if (!token || !this.openSection || !this.current) return
    this.openRow = null
    const { rows, oddity, context } = token.payload
    try {
      if (isIncomplete(token.payload)) this.accounts.lose(token)
      else if (isList(rows)) for (const row of rows) this.emit(row, token)
      else this.emit(rows, token)
    } catch (error) {
      this.failed(token, error)
    }
    this.extend(token)
    if (token.lastLine > token.line && !context.table.wraps && !context.isRecord)
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
    const { line, startOffset } = token
    const { lastLine, endOffset } = this.lastAddition ?? token
    if (lastLine > line) row.lines = [line, lastLine]
    if (this.spans) row.span = [startOffset, endOffset]
    this.emitWhole(row, line, startOffset, endOffset)
  }

  private emitWhole(row: RowDraft, line: number, start: number, end: number): void {
    const section = this.openSection as Section
    const context = this.context as TableContext
    row.line = line
    completeRow(section.view, row)
    if (context.table.owners && this.ownersSeen) row.owner ??= null
    else if (row.owner) this.ownersSeen = true
    this.programs.row(row, context, line)
    this.rowCount++
    this.silent.row(row, section)
    this.evidence?.row(context, row)
    this.sink.place?.(start, end)
    this.sink.row(rowIn(section, row) as unknown as Row, section, this.current as Capture)
  }

  private owner(part: keyof Owner, token: LineToken<TextPayload>): void {
    const row = this.openRow?.payload.rows as RowDraft | undefined
    if (row) addOwner(row, part, token.payload.text)
    this.accounts.count('read', token)
    this.extend(token)
  }
}

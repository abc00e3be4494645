import type { Sink } from '../../report/sink.ts'
import type { Row } from '../../report/types.ts'
import { type Edit, ordered, without } from './edit.ts'
import { editsByForm } from './forms.ts'
import type { KnownNames } from './known-names.ts'
import { type PlainText, plainText } from './plain-text.ts'
import { type Cell, type Range, rewritten } from './rewrite.ts'
import { editsOfCell, isOpenCell } from './row-values.ts'
import type { StandIns } from './stand-ins.ts'

/** Writes a text again while it is read, line by line, with stand-ins for what names somebody. */
export class Redactor {
  /** What was read of the text, with its places. */
  readonly sink: Sink = {
    capture() {},
    section() {},
    issue() {},
    row: (row) => {
      if (row.span) this.rows.push(row)
    },
    lines: (_as, first, last) => {
      for (let line = first; line <= last; line++) this.readLines.add(line)
    },
  }
  private rows: Row[] = []
  private readonly readLines = new Set<number>()
  private text = ''
  private raw = ''
  private base = 0
  private line = 1
  private readonly standIns: StandIns
  private readonly names: KnownNames

  private readonly window: number

  /** `window` characters are read beyond a line before it is written: the rows in it are known by then. */
  constructor(standIns: StandIns, names: KnownNames, window: number) {
    this.standIns = standIns
    this.names = names
    this.window = window
  }

  /** Takes a piece of the text as it came, whose line ends are written. */
  given(text: string): void {
    this.raw += text
  }

  /** Takes a piece of the text as it is read, which may have other line ends; rows come once their lines are here. */
  read(text: string): void {
    this.text += text
  }

  /** The lines that are known well enough to be written. */
  take(): string {
    const { text, window } = this
    return text.length < 2 * window ? '' : this.written(text.lastIndexOf('\n', text.length - window) + 1)
  }

  /** All that is left. */
  end(): string {
    return this.written(this.text.length)
  }

  /** Writes the text up to `length`, and forgets it. */
  private written(length: number): string {
    const due = this.rows.filter(({ span }) => startOf(span) < this.base + length)
    this.rows = this.rows.filter(({ span }) => startOf(span) >= this.base + length)
    due.sort((one, other) => startOf(one.span) - startOf(other.span))
    const edits = ordered(due.flatMap((row) => this.editsOf(row)))
    const cells = due
      .flatMap(cellsOf)
      .sort((one, other) => one.start - other.start)
      .map((cell) => ({ ...cell, start: cell.start - this.base, end: cell.end - this.base }))
    const spans = due.map(({ span }) => ({ start: startOf(span) - this.base, end: (span?.[1] ?? 0) - this.base }))
    const pieces: string[] = []
    const [nextEdits, nextCells, nextSpans] = [edits, cells, spans].map(inTurn) as [Turn<Edit>, Turn<Cell>, Turn<Range>]
    for (let start = 0; start < length; ) {
      const end = this.text.indexOf('\n', start) + 1 || this.text.length
      const stop = this.text[end - 1] === '\n' ? end - 1 : end
      pieces.push(
        this.writtenLine(
          start,
          stop,
          nextEdits(start, stop),
          nextCells(start, stop),
          nextSpans(start, stop).length > 0,
        ),
      )
      pieces.push(this.raw.slice(stop, end))
      this.readLines.delete(this.line++)
      start = end
    }
    this.text = this.text.slice(length)
    this.raw = this.raw.slice(length)
    this.base += length
    return pieces.join('')
  }

  private writtenLine(
    start: number,
    stop: number,
    own: readonly Edit[],
    cells: readonly Cell[],
    isRow: boolean,
  ): string {
    const line = this.text.slice(start, stop)
    const shifted = <Part extends Range>(parts: readonly Part[]) =>
      parts.map((part) => ({ ...part, start: part.start - start, end: part.end - start }))
    const placed = shifted(cells)
    const edits = shifted(own)
    const add = (find: (text: string) => readonly Edit[]) => {
      const plain = plainText(without(line, edits))
      edits.push(...inGiven(find(plain.text), plain))
      edits.sort((one, other) => one.start - other.start)
    }
    add((text) => editsByForm(text, this.standIns))
    add((text) =>
      this.names
        .in(text, isRow || !this.readLines.has(this.line))
        .filter(({ start, end }) => placed.every((cell) => cell.isOpen || cell.end <= start || cell.start >= end)),
    )
    const changes = edits.filter((edit) => edit.text !== line.slice(edit.start, edit.end))
    return changes.length === 0 ? line : rewritten(line, changes, placed, isRow)
  }

  /** The edits of all cells of a row; one that goes on in a second line breaks where it did. */
  private editsOf(row: Row): Edit[] {
    if (Array.isArray(row.cells)) return []
    return Object.entries(row.cells ?? {}).flatMap(([key, [from, to]]) => {
      const plain = plainText(this.text, from - this.base, to - this.base)
      return inGiven(editsOfCell(plain.text, key, row, this.standIns), plain).flatMap((edit) => broken(edit, this.text))
    })
  }
}

/** The parts of a list in their order that touch a line; lines are asked for in their order. */
type Turn<Part extends Range> = (start: number, stop: number) => readonly Part[]

function inTurn<Part extends Range>(parts: readonly Part[]): Turn<Part> {
  let first = 0
  return (start, stop) => {
    while ((parts[first]?.end ?? start + 1) <= start) first++
    let last = first
    while ((parts[last]?.start ?? stop) < stop) last++
    return parts.slice(first, last)
  }
}

function inGiven(edits: readonly Edit[], { places }: PlainText): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: places.startOf(start), end: places.endOf(end), text }))
}

/** An edit of a text that goes over a line end, as one a line; the first has as many characters as it had. */
function broken({ start, end, text: given }: Edit, text: string): Edit[] {
  const gap = /\r?\n[ \t>|]*/.exec(text.slice(start, end))
  if (!gap) return [{ start, end, text: given }]
  const { 0: blanks, index } = gap
  const isPath = /[/@]/.test(given)
  const whole = isPath ? given.padEnd(end - start - blanks.length, '-') : given
  const rest = { start: start + index + blanks.length, end, text: whole.slice(index) }
  return [{ start, end: start + index, text: whole.slice(0, index) }, ...broken(rest, text)]
}

function startOf(span: Row['span']): number {
  return span?.[0] ?? 0
}

function cellsOf(row: Row): Cell[] {
  const { cells, cellSpans } = row as { cells?: unknown; cellSpans?: readonly (readonly [number, number] | null)[] }
  if (Array.isArray(cells))
    return (cellSpans ?? []).flatMap((span) => (span ? [{ start: span[0], end: span[1], isOpen: true }] : []))
  return Object.entries((cells ?? {}) as Record<string, [number, number]>).map(([key, [start, end]]) => ({
    start,
    end,
    isOpen: isOpenCell(key),
  }))
}

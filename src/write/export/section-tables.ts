import type { Row, Section } from '../../report/types.ts'
import { captionOf, isNumeric, titleOf } from './captions.ts'
import type { ExportOptions, Writer } from './exporter.ts'
import { LatePrograms } from './late-programs.ts'
import { headers, recordsOf } from './ndjson.ts'
import { type Column, chosenColumns, columnsOf } from './table-columns.ts'

/** Rows that are looked at before the form of a table is settled; those behind them come as they are read. */
const SAMPLE = 500

/** A table whose columns are known: what stands above its rows, and a row of cells. */
export interface TableForm {
  readonly heading: string
  line(cells: readonly string[]): string
}

/** How a document shows what stands above tables, and tables. */
export interface Markup {
  /** Above the sections of a capture. */
  caption(text: string): string
  /** Above the rows of a section, with what was printed in a language. */
  title(text: string, locale: string | null): string
  /** The form of a table by its columns, the cells of its first rows, and which columns are numbers. */
  table(names: readonly string[], cells: readonly (readonly string[])[], isRight: readonly boolean[]): TableForm
  /** Behind the last row of a table. */
  readonly tableEnd: string
}

/** Writes a table for each section, with the columns that people read: another one where rows have fields that it has no column for. */
export function sectionTables(
  options: ExportOptions,
  markup: Markup,
  block: Block,
): Omit<Writer, 'end'> & { end(): void } {
  const { fields } = options
  let section: Section | null = null
  let waiting: Row[] = []
  let table: Table | null = null
  let caption = ''
  const programs = new LatePrograms()
  const header = headers(options)
  let chosen: readonly Column[] | null = null

  const close = () => {
    if (table) block.goOn(markup.tableEnd)
    table = null
  }
  const settle = (): void => {
    if (!section || table || waiting.length === 0) return
    programs.nameIn(waiting)
    table = tableOf(section, waiting, chosen, markup)
    block.begin(table.heading)
    for (const row of waiting) block.goOn(table.line(row))
    waiting = []
  }
  const end = () => {
    settle()
    close()
  }

  return {
    host: header.host,
    capture(capture) {
      end()
      header.capture()
      section = null
      caption = markup.caption(captionOf(capture))
    },
    section(next, capture) {
      end()
      const front = header.section(next, capture)
      chosen = fields ? chosenColumns(fields, recordsOf(front, next)) : null
      section = next
      if (caption !== '') block.begin(caption)
      caption = ''
      block.begin(markup.title(titleOf(next), capture.locale))
    },
    row(row) {
      if (table?.holds(row)) return block.goOn(table.line(row))
      close()
      if (waiting.push(row) >= SAMPLE) settle()
    },
    issue: () => {},
    program: (program) => programs.add(program),
    end,
  }
}

/** Where the text of a document goes. */
export interface Block {
  /** Begins a block of text. */
  begin(text: string): void
  /** More of the block. */
  goOn(text: string): void
}

interface Table {
  readonly heading: string
  line(row: Row): string
  /** Whether there is a column for every field of a row. */
  holds(row: Row): boolean
}

function tableOf(section: Section, rows: readonly Row[], chosen: readonly Column[] | null, markup: Markup): Table {
  const columns = chosen ?? columnsOf(section, rows)
  const names = columns.map(({ name }) => name)
  const known = new Set(names)
  const cellsOf = (row: Row) => columns.map((column) => column.read(row))
  const cells = rows.map(cellsOf)
  const isRight = columns.map((_, i) => isNumeric(cells.map((line) => line[i] as string)))
  const { heading, line } = markup.table(names, cells, isRight)
  return {
    heading,
    line: (row) => line(cellsOf(row)),
    holds: (row) =>
      chosen !== null ||
      (section.view === 'table'
        ? (row as { cells: unknown[] }).cells.length <= columns.length
        : columnsOf(section, [row]).every(({ name }) => known.has(name))),
  }
}

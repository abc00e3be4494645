import type { Row, Section } from '../../report/types.ts'
import { cutToWidth, textWidth } from '../text-width.ts'
import { visible } from '../visible.ts'
import { captionOf, isNumeric, titleOf } from './captions.ts'
import type { Exporter, ExportOptions, Writer } from './exporter.ts'
import { findingLines } from './finding-lines.ts'
import { NO_FRAME } from './frame.ts'
import { LatePrograms } from './late-programs.ts'
import { headers, recordsOf } from './ndjson.ts'
import { type Column, chosenColumns, columnsOf } from './table-columns.ts'

/** Rows that are looked at before the width of the columns is settled; those behind them come as they are read. */
const SAMPLE = 500

/** Narrower than this no column is cut. */
const NARROWEST = 9

/** So many characters of a heading always stay. */
const SHORTEST_HEADING = 4

const GAP = '  '

/** Aligned columns for people: one table a section, under its title and the command that printed it. */
export const table = {
  mediaType: 'text/plain',
  extension: 'txt',
  frame: { ...NO_FRAME, between: (name, count) => `${count === 0 ? '' : '\n'}==> ${visible(name)} <==\n` },
  open: (options: ExportOptions, emit: (text: string) => void): Writer => tableWriter(options, emit),
} satisfies Exporter

function tableWriter(options: ExportOptions, emit: (text: string) => void): Writer {
  const style = styles(options.colour ?? false)
  let section: Section | null = null
  let heading = ''
  let waiting: Row[] = []
  let layout: Layout | null = null
  let first = true
  const programs = new LatePrograms()
  const header = headers(options)
  let columns: readonly Column[] | null = null

  const settle = (): void => {
    if (!section || layout) return
    programs.nameIn(waiting)
    layout = layOut(columns ?? columnsOf(section, waiting), waiting, options.width)
    emit(`${first ? '' : '\n'}${heading}${style.bold(titleOf(section))}\n`)
    if (waiting.length > 0) emit(`${style.dim(layout.heading)}\n`)
    for (const row of waiting) emit(`${layout.line(row)}\n`)
    first = false
    heading = ''
    waiting = []
  }

  return {
    host: header.host,
    capture(capture) {
      settle()
      header.capture()
      heading = `${style.dim(captionOf(capture))}\n`
    },
    section(next, capture) {
      settle()
      const front = header.section(next, capture)
      columns = options.fields ? chosenColumns(options.fields, recordsOf(front, next)) : null
      section = next
      layout = null
    },
    row(row) {
      if (layout) return emit(`${layout.line(row)}\n`)
      if (waiting.push(row) >= SAMPLE) settle()
    },
    issue: () => {},
    program: (program) => programs.add(program),
    *end({ findings = [] }) {
      settle()
      if (findings.length > 0) yield `${first ? '' : '\n'}${style.bold('findings')}\n`
      for (const finding of findings) {
        const { title, below } = findingLines(finding)
        yield `${[title, ...below.map((line) => `  ${line}`)].map(visible).join('\n')}\n`
      }
    },
  }
}

interface Layout {
  readonly heading: string
  line(row: Row): string
}

function layOut(columns: readonly Column[], rows: readonly Row[], width: number | undefined): Layout {
  const cells = rows.map((row) => columns.map((column) => column.read(row)))
  const headings = columns.map((column) => textWidth(column.name))
  const values = columns.map((_, i) => Math.max(0, ...cells.map((line) => textWidth(line[i] as string))))
  const room = width === undefined ? Number.POSITIVE_INFINITY : width - GAP.length * (columns.length - 1)
  const widths = narrowed(headings, values, room)
  const limits = width === undefined ? undefined : widths
  const right = columns.map((_, i) => isNumeric(cells.map((line) => line[i] as string)))
  const join = (texts: readonly string[]) =>
    texts
      .map((text, i) => place(text, widths[i] as number, right[i] as boolean, limits?.[i]))
      .join(GAP)
      .trimEnd()
  return {
    heading: join(columns.map((column) => column.name)),
    line: (row) => join(columns.map((column: Column) => column.read(row))),
  }
}

/** Narrows the headings, then the widest columns, all to one width, until the line fits; with many it may stay too long. */
function narrowed(headings: readonly number[], values: readonly number[], room: number): number[] {
  let widths: number[] = []
  const fits = (heading: number, limit: number) => {
    widths = values.map((value, i) => Math.min(limit, Math.max(value, Math.min(heading, headings[i] as number))))
    return widths.reduce((sum, width) => sum + width, 0) <= room
  }
  const longest = Math.max(SHORTEST_HEADING, ...headings)
  for (let heading = longest; heading >= SHORTEST_HEADING; heading--) {
    if (fits(heading, Number.POSITIVE_INFINITY)) return widths
  }
  for (let limit = Math.max(NARROWEST, ...widths); limit >= NARROWEST; limit--) {
    if (fits(SHORTEST_HEADING, limit)) return widths
  }
  return widths
}

function place(text: string, width: number, right: boolean, limit: number | undefined): string {
  const shown = limit === undefined ? text : cutToWidth(text, limit)
  const blanks = ' '.repeat(Math.max(0, width - textWidth(shown)))
  return right ? blanks + shown : shown + blanks
}

function styles(colour: boolean) {
  const style = (code: number, end: number) => (text: string) =>
    colour ? `\u001b[${code}m${text}\u001b[${end}m` : text
  return { bold: style(1, 22), dim: style(2, 22) }
}

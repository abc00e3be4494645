import type { Row, Section } from '../../report/types.ts'
import { once } from '../../text/once.ts'
import { textWidth } from '../text-width.ts'
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

/** No cell is filled up with blanks beyond this width. */
const WIDEST = 40

/** What Markdown would take for a mark of its own (CommonMark 0.31 §2.4; GFM tables); _ only at the edge of a word. */
const marks = once(() => /[\\`*<>[\]|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu)

/**
 * A word that GitHub or GitLab would make a link, a mention or a picture of, backslash or not: @name, #1, GH-1, !1, %1, ~label,
 * a URL, www., :100:. Within code nothing is.
 */
const REFERENCE = /[@#]|:\/\/|www\.|\bGH-\d|[!$%&~][\w"]|:[\w+-]+:/i

/** What ends a word, or would end its code. */
const BETWEEN = /([\s`\\|]+)/

/** A table of GitHub Flavored Markdown for each section, with the columns that people read, to paste into a ticket. */
export const markdown: Exporter = {
  mediaType: 'text/markdown',
  extension: 'md',
  frame: { ...NO_FRAME, between: (_, count) => (count === 0 ? '' : '\n') },
  open: (options, emit) => markdownWriter(options, emit),
}

function markdownWriter(options: ExportOptions, emit: (text: string) => void): Writer {
  const { name, path, fields } = options
  let section: Section | null = null
  let waiting: Row[] = []
  let layout: Layout | null = null
  let first = true
  let caption = ''
  const programs = new LatePrograms()
  const header = headers(options)
  let columns: readonly Column[] | null = null
  const block = (text: string) => {
    emit(first ? text : `\n${text}`)
    first = false
  }
  const source = [...(path ?? []), ...(path?.length || !name || name === '-' ? [] : [name])].join('/')
  if (source !== '') block(`# ${escaped(source)}\n`)

  const settle = (): void => {
    if (!section || layout || waiting.length === 0) return
    programs.nameIn(waiting)
    layout = layOut(section, waiting, columns)
    block(layout.heading)
    for (const row of waiting) emit(layout.line(row))
    waiting = []
  }

  return {
    capture(capture) {
      settle()
      header.capture()
      section = null
      caption = `## ${escaped(captionOf(capture))}\n`
    },
    section(next, capture) {
      settle()
      const front = header.section(next, capture)
      columns = fields ? chosenColumns(fields, recordsOf(front, next)) : null
      section = next
      layout = null
      if (caption !== '') block(caption)
      caption = ''
      block(`### ${escaped(titleOf(next))}\n`)
    },
    row(row) {
      if (layout?.holds(row)) return emit(layout.line(row))
      layout = null
      if (waiting.push(row) >= SAMPLE) settle()
    },
    issue: () => {},
    program: (program) => programs.add(program),
    *end({ findings = [] }) {
      settle()
      if (findings.length > 0) yield `${first ? '' : '\n'}## Findings\n\n`
      for (const finding of findings) {
        const { title, below } = findingLines(finding)
        yield `- **${escaped(title)}**: ${below.map(escaped).join('  \n  ')}\n`
      }
    },
  }
}

interface Layout {
  readonly heading: string
  line(row: Row): string
  /** Whether there is a column for every field of a row. */
  holds(row: Row): boolean
}

function layOut(section: Section, rows: readonly Row[], chosen: readonly Column[] | null): Layout {
  const columns = chosen ?? columnsOf(section, rows)
  const names = new Set(columns.map(({ name }) => name))
  const headings = columns.map(({ name }) => escaped(name))
  const cells = rows.map((row) => columns.map((column) => escaped(column.read(row))))
  const right = columns.map((_, i) => isNumeric(cells.map((line) => line[i] as string)))
  const widths = columns.map((_, i) =>
    Math.min(WIDEST, Math.max(3, ...[headings, ...cells].map((line) => textWidth(line[i] as string)))),
  )
  const join = (texts: readonly string[]) =>
    `| ${texts.map((text, i) => filled(text, widths[i] as number, right[i] as boolean)).join(' | ')} |\n`
  const rule = widths.map((width, i) => (right[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return {
    heading: `${join(headings)}| ${rule.join(' | ')} |\n`,
    line: (row) => join(columns.map((column: Column) => escaped(column.read(row)))),
    holds: (row) =>
      chosen !== null ||
      (section.view === 'table'
        ? (row as { cells: unknown[] }).cells.length <= columns.length
        : columnsOf(section, [row]).every(({ name }) => names.has(name))),
  }
}

function filled(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)))
  return right ? blanks + text : text + blanks
}

/** A value as Markdown shows it: as it is, whatever marks and references it holds. */
function escaped(text: string): string {
  return visible(text)
    .trim()
    .split(BETWEEN)
    .map((word) => (REFERENCE.test(word) ? `\`${word}\`` : word.replace(marks(), '\\$&')))
    .join('')
}

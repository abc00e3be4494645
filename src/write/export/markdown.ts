import { once } from '../../text/once.ts'
import { textWidth } from '../text-width.ts'
import { visible } from '../visible.ts'
import type { Exporter, ExportOptions, Writer } from './exporter.ts'
import { findingLines } from './finding-lines.ts'
import { NO_FRAME } from './frame.ts'
import { type Block, type Markup, sectionTables } from './section-tables.ts'

/** No cell is filled up with blanks beyond this width. */
const WIDEST = 40

/** What Markdown would take for a mark of its own (CommonMark 0.31 §2.4; GFM tables); _ only at the edge of a word. */
const marks = once(() => /[\\`*<>[\]|~&$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu)

/**
 * A word that GitHub or GitLab would make a link, a mention or a picture of, backslash or not: @name, #1, GH-1, !1, %1, ~label,
 * a URL, www., :100:. Within code nothing is.
 */
const REFERENCE = /[@#]|:\/\/|www\.|\bGH-\d|[!$%&~][\w"]|:[\w+-]+:/i

/** What ends a word, would end its code, or would be a tag or a link to a reader that knows no code. */
const BETWEEN = /([\s`\\|<>]+|\]\()/

/** A table of GitHub Flavored Markdown for each section, with the columns that people read, to paste into a ticket. */
export const markdown: Exporter = {
  mediaType: 'text/markdown',
  extension: 'md',
  frame: { ...NO_FRAME, between: (_, count) => (count === 0 ? '' : '\n') },
  open: (options, emit) => markdownWriter(options, emit),
}

function markdownWriter(options: ExportOptions, emit: (text: string) => void): Writer {
  const { name, path } = options
  let first = true
  const block: Block = {
    begin(text) {
      emit(first ? text : `\n${text}`)
      first = false
    },
    goOn: emit,
  }
  const source = [...(path ?? []), ...(path?.length || !name || name === '-' ? [] : [name])].join('/')
  if (source !== '') block.begin(`# ${escaped(source)}\n`)
  const tables = sectionTables(options, markup, block)
  return {
    ...tables,
    *end({ findings = [] }) {
      tables.end()
      if (findings.length > 0) yield `${first ? '' : '\n'}## Findings\n\n`
      for (const finding of findings) {
        const { title, below } = findingLines(finding)
        yield `- **${escaped(title)}**: ${below.map(escaped).join('  \n  ')}\n`
      }
    },
  }
}

const markup: Markup = {
  caption: (text) => `## ${escaped(text)}\n`,
  title: (text) => `### ${escaped(text)}\n`,
  tableEnd: '',
  table(names, cells, isRight) {
    const headings = names.map(escaped)
    const lines = cells.map((line) => line.map(escaped))
    const widths = names.map((_, i) =>
      Math.min(WIDEST, Math.max(3, ...[headings, ...lines].map((line) => textWidth(line[i] as string)))),
    )
    const join = (texts: readonly string[]) =>
      `| ${texts.map((text, i) => filled(text, widths[i] as number, isRight[i] as boolean)).join(' | ')} |\n`
    const rule = widths.map((width, i) => (isRight[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
    return { heading: `${join(headings)}| ${rule.join(' | ')} |\n`, line: (line) => join(line.map(escaped)) }
  },
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

import type { LineExplanation } from '../library/line-explanation.ts'
import { dialects, explainLine } from '../reader.ts'
import { sentenceOf } from '../report/issues.ts'
import { jsonText } from '../write/json-text.ts'
import { textWidth } from '../write/text-width.ts'
import { visible } from '../write/visible.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import type { ExplainFlags } from './explain-flags.ts'
import { blocksOf, reasonOf } from './input.ts'
import { isEncoding } from './is-encoding.ts'
import { checkedForces } from './parse-options.ts'
import { print, printError } from './print.ts'

/** Says what was made of a line of a file, in each text that the file holds. */
export async function explainLineOf(subject: readonly string[], flags: ExplainFlags): Promise<Exit> {
  const line = /^[1-9]\d{0,14}$/.test(flags.line ?? '') ? Number(flags.line) : undefined
  if (line === undefined) throw new UsageError(`option '--line': '${flags.line}' is no number of a line`)
  const { file, isJson } = askedOf(subject, flags)
  const forces = checkedForces(flags, { dialects, isEncoding })
  const found: LineExplanation[] = []
  try {
    for await (const one of explainLine(blocksOf(file), line, { ...forces, name: file })) found.push(one)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    printError(`netscribe: ${visible(file)}: ${reasonOf(error)}\n`)
    return EXIT.unrecognised
  }
  if (found.every(({ text }) => text === null)) throw new UsageError(`${visible(file)} has fewer lines than ${line}`)
  print(isJson ? `${jsonText(found.length === 1 ? found[0] : found, 2)}\n` : found.map(textOf).join('\n'))
  return EXIT.ok
}

/** The file, and the format behind `-f`, which without a line is an option to explain. */
function askedOf(subject: readonly string[], { format }: ExplainFlags): { file: string; isJson: boolean } {
  const at = subject.indexOf('-f')
  const [file, ...others] = at < 0 ? subject : subject.toSpliced(at, 2)
  const asked = at < 0 ? format : (subject[at + 1] ?? '')
  const unknown = [file, ...others].find((one) => one !== '-' && one?.startsWith('-'))
  if (unknown !== undefined)
    throw new UsageError(
      `option '${unknown}': explain --line has none of this name; with a file it takes --dialect, --locale, --encoding and -f`,
    )
  if (file === undefined || others.length > 0)
    throw new UsageError("option '--line': name one file, or - for standard input")
  if (asked !== 'text' && asked !== 'json')
    throw new UsageError(`option '-f': '${asked}' is not known. Known: text, json.`)
  return { file, isJson: asked === 'json' }
}

function textOf(explanation: LineExplanation): string {
  const { source, line, text, capture, section, issues, rows } = explanation
  if (text === null) return `${visible(source)} has fewer lines than ${line}\n`
  const facts: [string, string][] = [['line', `${line} of ${source}: ${reasonFor(explanation)}`]]
  facts.push(['text', text])
  if (capture) {
    const { dialect, locale, command, capturedAt, lines } = capture
    const known = [dialect, locale, command, capturedAt].filter((fact) => fact !== null).join(' · ')
    facts.push(['capture', `${known} (lines ${lines.join('–')})`])
  }
  if (section) {
    const { view, title, lines } = section
    facts.push(['section', `${view}${title === null ? '' : `, ${title}`} (lines ${lines.join('–')})`])
  }
  for (const issue of issues) facts.push([issue.severity, `${issue.code}: ${sentenceOf(issue)}`])
  return [...columns(facts), ...rows.flatMap(rowText)].join('\n').concat('\n')
}

function reasonFor({ as, rows, evidence, section, issues }: LineExplanation): string {
  if (as === 'unread') return 'not read'
  if (as === 'noise') return section ? 'no part of the table around it' : 'no part of a table that is known'
  if (rows.length > 0) return rows.length === 1 ? 'a row' : `${rows.length} rows`
  if (evidence.length > 0) return `read, and shows what this is: ${evidence.join(', ')}`
  return issues.length > 0 ? 'read, as a message' : 'read, as part of the table'
}

/** The fields of a row, each with its cell as printed and where that stands in the text. */
function rowText({ row, printed }: LineExplanation['rows'][number]): string[] {
  const { line: _line, lines: _lines, span: _span, cells, cellSpans, ...named } = row as Record<string, unknown>
  const fields = cellSpans === undefined ? named : (cells as object)
  const spans = (cellSpans ?? cells ?? {}) as Record<string, unknown>
  const lines = Object.entries(fields).map(([name, value]): [string, string] => {
    const cell = printed[name]
    const place = Array.isArray(spans[name]) ? ` at ${spans[name].join('–')}` : ''
    return [`  ${name}`, `${jsonText(value)}${cell === undefined ? '' : `  <- ${jsonText(cell)}${place}`}`]
  })
  return ['', 'row', ...columns(lines)]
}

function columns(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([name]) => textWidth(name)))
  return lines.map(([name, text]) => `${name}${' '.repeat(width - textWidth(name))}  ${visible(text)}`)
}

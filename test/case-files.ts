import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import type { ParseOptions } from '../src/index.ts'

/** A case of a Markdown file under test/cases: texts that are read alike, and what is expected of each. */
export interface Case {
  readonly title: string
  /** Where its title stands: `test/cases/linux.md:12`. */
  readonly place: string
  readonly inputs: readonly CaseInput[]
  readonly expectations: readonly Expectation[]
}

/** A text that is read, and how. */
export interface CaseInput {
  readonly place: string
  readonly input: string | Uint8Array
  readonly options: ParseOptions
}

/** A list of a report, and the entries that it is to have, of which only some values may be said. */
export interface Expectation {
  readonly place: string
  readonly list: List
  /** Paths of the values that a table shows; null where the entries are JSON, which names them itself. */
  readonly columns: readonly string[] | null
  /** The cells of each row of a table, or the entries. */
  readonly entries: readonly unknown[]
}

const LISTS = ['Rows', 'Issues', 'Captures', 'Sections', 'Coverage'] as const
/** What of a report can be expected. */
export type List = (typeof LISTS)[number]

const OPTIONS: readonly string[] = ['dialect', 'locale', 'view', 'encoding'] satisfies (keyof ParseOptions)[]

/** A piece of a Markdown file that means something to a case. */
interface Block {
  readonly kind: 'title' | 'label' | 'fence' | 'table'
  readonly place: string
  /** What a title or a label says, or stands behind the marks of a fence. */
  readonly words: string
  readonly lines: readonly string[]
  /** Index of the line behind it. */
  readonly next: number
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every case under test/cases, in the order of their files. */
export const caseFiles: readonly Case[] = globSync('test/cases/**/*.md', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .flatMap((path) => readCases(readFileSync(root + path, 'utf8'), path))

/** The cases of a Markdown file. It throws, and says the place, where one cannot be run. */
export function readCases(markdown: string, path: string): Case[] {
  const blocks = blocksOf(markdown.split('\n'), path)
  const titles = blocks.flatMap(({ kind }, i) => (kind === 'title' ? [i] : []))
  return titles.map((title, i) => caseOf(blocks.slice(title, titles[i + 1])))
}

/** A cell of a table as the value it stands for: JSON, else the text itself; undefined where it is empty. */
export function cellValue(cell: string): unknown {
  if (cell === '') return undefined
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

function caseOf([title, ...blocks]: readonly Block[]): Case {
  const { words = '', place = '' } = title ?? {}
  const inputs = blocks.filter(isInput).map(inputOf)
  const expectations = blocks.flatMap((block, i) => (isInput(block) ? [] : expectationOf(block, blocks[i - 1])))
  if (inputs.length === 0) throw new Error(`${place}: the case has no block of text.`)
  if (expectations.length === 0) throw new Error(`${place}: the case expects nothing; it has no table and no JSON.`)
  return { title: words, place, inputs, expectations }
}

function isInput({ kind, words }: Block): boolean {
  return kind === 'fence' && words !== 'json'
}

// > ```text crlf bytes=shift_jis view=routes
function inputOf({ place, words, lines }: Block): CaseInput {
  const [kind, ...settings] = words.split(/ +/)
  if (kind !== 'text') throw new Error(`${place}: a block is text or json, not ${kind || 'without a name'}.`)
  const set = new Map(settings.map((setting) => setting.split('=', 2) as [string, string | undefined]))
  const take = (name: string) => [set.has(name), set.get(name), set.delete(name)] as const
  const [isMarked] = take('trailing-blanks')
  const [isEscaped] = take('escaped')
  const [isCut] = take('cut')
  const end = take('crlf')[0] ? '\r\n' : '\n'
  const [, charset] = take('bytes')
  const unknown = [...set.keys()].find((name) => !OPTIONS.includes(name))
  if (unknown !== undefined) throw new Error(`${place}: ${unknown} is nothing that a text can be.`)

  const printed = lines
    .map((line) => (isMarked ? unmarked(line, place) : line))
    .map((line) => (isEscaped ? (JSON.parse(`"${line}"`) as string) : line))
  const text = printed.join(end) + (isCut ? '' : end)
  return {
    place,
    input: charset ? new Uint8Array(iconv.encode(text, charset)) : text,
    options: Object.fromEntries(set),
  }
}

function unmarked(line: string, place: string): string {
  if (!line.endsWith('$')) throw new Error(`${place}: with trailing-blanks every line ends with $: ${line}`)
  return line.slice(0, -1)
}

/** What a table or JSON says of the list that the label before it names, or of rows without one; a label alone says none. */
function expectationOf(block: Block, before: Block | undefined): Expectation[] {
  const { kind, place, words, lines } = block
  if (kind === 'label') {
    const [name = '', none] = words.split(': ')
    return none ? [{ place, list: listNamed(name, place), columns: null, entries: [] }] : []
  }
  const list = before?.kind === 'label' ? listNamed(before.words, place) : 'Rows'
  if (kind === 'fence') return [{ place, list, columns: null, entries: JSON.parse(lines.join('\n')) as unknown[] }]
  const [columns = [], , ...entries] = lines.map(cellsOf)
  return [{ place, list, columns, entries }]
}

function listNamed(name: string, place: string): List {
  const list = LISTS.find((known) => known === name)
  if (!list) throw new Error(`${place}: a report has no ${name}; there are ${LISTS.join(', ')}.`)
  return list
}

function cellsOf(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/)
  return cells.slice(1, -1).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

function blocksOf(lines: readonly string[], path: string): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at, path)
    if (block) blocks.push(block)
    at = block?.next ?? at + 1
  }
  return blocks
}

/** The title, label, fenced block (CommonMark §4.5) or table that begins on a line; null for prose. */
function blockAt(lines: readonly string[], at: number, path: string): Block | null {
  const line = lines[at] ?? ''
  const place = `${path}:${at + 1}`
  const until = (isEnd: (line: string) => boolean) => {
    const end = lines.findIndex((other, i) => i > at && isEnd(other))
    return end < 0 ? lines.length : end
  }
  const title = /^## (.+)$/.exec(line)?.[1]
  if (title) return { kind: 'title', place, words: title, lines: [], next: at + 1 }
  const label = /^([A-Z][a-z]+): *$|^([A-Z][a-z]+: none)$/.exec(line)
  if (label) return { kind: 'label', place, words: label[1] ?? label[2] ?? '', lines: [], next: at + 1 }
  if (line.startsWith('|')) {
    const end = until((other) => !other.startsWith('|'))
    return { kind: 'table', place, words: '', lines: lines.slice(at, end), next: end }
  }
  const [, marks, words = ''] = /^(`{3,}) *(.*)$/.exec(line) ?? []
  if (!marks) return null
  const end = until((other) => /^`+$/.test(other) && other.length >= marks.length)
  return { kind: 'fence', place, words, lines: lines.slice(at + 1, end), next: end + 1 }
}

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../grammars/document.ts'

import { lineTokens } from '../grammars/line-tokens.ts'
import { parse } from '../src/index.ts'
import { createLibrary } from '../src/library/library.ts'
import { grammar as known } from '../src/reader.ts'
import type { DocumentActions, Head, ReadDocument } from '../src/table/document.ts'
import type { TableContext } from '../src/table/table-context.ts'
import { LineToken } from '../src/table/token.ts'
import { goldenText } from '../tools/golden-report.ts'
import { sampleFiles } from './sample-files.ts'

const library = (grammar: ReadDocument) => createLibrary({ ...known, readDocument: grammar })

// ---- tokens in, actions out

type Kind = keyof typeof lineTokens
const TABLE = { table: { announces: undefined } } as unknown as TableContext
const OTHER = { table: { forms: [] } } as unknown as TableContext

/** What a token of a kind holds: `Row` is of the first table, `Row2` of another one. */
const payloads: Readonly<Record<string, unknown>> = {
  Heading: TABLE,
  Row: [{ line: 0, payload: { context: TABLE } }],
  Row2: [{ line: 0, payload: { context: OTHER } }],
  Title: { title: { tables: [{ table: TABLE.table }] }, context: null },
  Titled: { title: { tables: [{ table: TABLE.table }] }, context: TABLE },
  Figures: { text: '', isFigures: true },
  Announcement: { title: { tables: [{ table: { announces: true } }] }, context: null },
}

const ALIASES: Readonly<Record<string, Kind>> = { Titled: 'Title', Announcement: 'Title', Row2: 'Row', Figures: 'Text' }
const kindOf = (word: string) => ALIASES[word] ?? (word as Kind)

const tokensOf = (words: string) =>
  words
    .split(' ')
    .map((word, i) => new LineToken(lineTokens[kindOf(word)], payloads[word] ?? { text: '' }, i, i, i + 1))

/** The calls that tokens lead to, with the numbers of the lines they are about; the tokens come in chunks. */
function callsOf(...chunks: readonly (readonly LineToken[])[]): string[] {
  const calls: string[] = []
  const actions = new Proxy({} as DocumentActions, {
    get: (_, name) => (of?: LineToken | Head | readonly LineToken[]) =>
      calls.push(`${String(name)} ${linesOf(of)}`.trim()),
  })
  const document = readDocument(actions)
  for (const chunk of chunks) document.write(chunk)
  document.end([])
  return calls
}

function linesOf(of: LineToken | Head | readonly LineToken[] | undefined): string {
  if (of === undefined) return ''
  if ('line' in of) return String(of.line)
  const lines = 'rules' in of ? [of.title, ...of.rules, of.opening] : of
  return lines.map((token) => token?.line ?? '-').join()
}

describe('the grammar of a document', () => {
  test.each([
    // A head is told as one: title, rules, heading.
    ['Title Rule Heading Row', ['table 1,2,3', 'rows 4']],
    ['Rule Title Notice Heading', ['table 2,1,4', 'notices 3']],
    ['Rule Announcement Rule Title Heading', ['title 2,1,3,-', 'table 4,5']],
    ['Titled Row', ['table 1,-', 'rows 2']],
    ['Title Empty Row2', ['table 1,2', 'table -,0', 'rows 3']],
    ['Row Row2', ['table -,0', 'rows 1', 'rowEnds', 'table -,0', 'rows 2']],
    // What is no part of a head.
    ['Rule Text', ['rule 1', 'text 2']],
    ['Title Text Row2', ['title 1,-', 'text 2', 'table -,0', 'rows 3']],
    ['Title Title Heading', ['title 1,-', 'table 2,3']],
    ['Title Time Heading', ['title 1,-', 'time 2', 'table -,3']],
    ['Text Empty Footer', ['text 1', 'text 2', 'text 3']],
    // What belongs to a row, and what cannot.
    ['Heading Row Component Executable', ['table -,1', 'rows 2', 'component 3', 'executable 4', 'rowEnds']],
    ['Heading Row Executable Executable', ['table -,1', 'rows 2', 'executable 3', 'rowEnds', 'broken 4']],
    ['Heading Row Broken Addition', ['table -,1', 'rows 2', 'broken 3', 'addition 4']],
    ['Heading Row Rule Addition', ['table -,1', 'rows 2', 'rowEnds', 'rule 3', 'broken 4']],
    ['Heading Component', ['table -,1', 'broken 2']],
    ['Addition Executable', ['broken 1', 'broken 2']],
    // A table that is suspended goes on, or ends.
    ['Heading Text Text Row', ['table -,1', 'gap 2,3', 'rows 4']],
    ['Heading Text Broken Row', ['table -,1', 'gap 2', 'broken 3', 'rows 4']],
    ['Heading Text Rule Text Row', ['table -,1', 'rule 3', 'gap 2,4', 'rows 5']],
    ['Heading Text Row2', ['table -,1', 'text 2', 'table -,0', 'rows 3']],
    ['Heading Text Title Row', ['table -,1', 'text 2', 'table 3,0', 'rows 4']],
    ['Heading Text Prompt Row', ['table -,1', 'text 2', 'prompt 3', 'table -,0', 'rows 4']],
    ['Heading Text Command Addition', ['table -,1', 'text 2', 'command 3', 'broken 4']],
  ])('%s', (words, calls) => {
    expect(callsOf(tokensOf(words))).toEqual(calls)
  })

  test('a table has ended above more than sixteen lines of text', () => {
    const texts = (count: number) => `Heading ${'Text '.repeat(count)}Row`
    expect(callsOf(tokensOf(texts(16))).at(-2)).toMatch(/^gap/)
    expect(callsOf(tokensOf(texts(17))).slice(-3)).toEqual(['tableEnds', 'table -,0', 'rows 19'])
  })

  test.each([
    ['Heading Figures', ['table -,1', 'gap 2']],
    ['Heading Rule Figures Text Title', ['table -,1', 'rule 2', 'gap 3', 'text 4', 'title 5,-']],
    ['Heading Notice Figures', ['table -,1', 'notices 2', 'text 3']],
    ['Heading Row Figures', ['table -,1', 'rows 2', 'rowEnds', 'gap 3']],
    ['Row Rule Figures', ['table -,0', 'rows 1', 'rowEnds', 'rule 2', 'gap 3']],
    ['Row Text Figures', ['table -,0', 'rows 1', 'rowEnds', 'text 2', 'text 3']],
  ])('lines of figures right below a table are rows that could not be read: %s', (words, calls) => {
    expect(callsOf(tokensOf(words))).toEqual(calls)
  })

  test('no unit grows without end', () => {
    const calls = callsOf(tokensOf(`Title ${'Rule '.repeat(200)}Heading`))
    expect(calls[0]?.split(',').length).toBeLessThan(70)
    expect(callsOf(tokensOf('Notice '.repeat(200).trim())).length).toBeGreaterThan(2)
  })
})

const WORDS = [...Object.keys(lineTokens), ...Object.keys(ALIASES)]

test('whatever comes in whatever order, each line is told once, and no chunk changes how', () => {
  // Some kinds are likelier, so that tables, gaps and paragraphs grow.
  const word = fc.constantFrom(...WORDS, 'Row', 'Row', 'Text', 'Text', 'Figures', 'Rule', 'Notice', 'Title', 'Heading')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), fc.nat(120), (words, cut) => {
      const tokens = tokensOf(words.join(' '))
      const calls = callsOf(tokens)
      const lines = calls.flatMap((call) => call.match(/\d+/g) ?? []).filter((line) => line !== '0')
      expect(lines.map(Number).sort((a, b) => a - b)).toEqual(words.map((_, i) => i + 1))
      expect(callsOf(tokens.slice(0, cut), tokens.slice(cut))).toEqual(calls)
    }),
    { numRuns: 500 },
  )
})

// ---- chunks

/** The tokens of each sample, as the lexer gives them to the grammar. */
const documents = sampleFiles.map(({ name, bytes }) => {
  const tokens: LineToken[] = []
  const recorded = library((actions) => {
    const document = readDocument(actions)
    return {
      write: (chunk) => document.write(keep(chunk)),
      end: (chunk) => document.end(keep(chunk)),
    }
  })
  const keep = (chunk: readonly LineToken[]) => {
    tokens.push(...chunk)
    return chunk
  }
  recorded.parse(bytes)
  return { name, tokens }
})

test('what is told does not depend on where a chunk ends', () => {
  for (const { name, tokens } of documents) {
    const whole = callsOf(tokens)
    for (let cut = 1; cut < tokens.length; cut++)
      expect(callsOf(tokens.slice(0, cut), tokens.slice(cut)), `${name}, cut at ${cut}`).toEqual(whole)
    expect(callsOf(...tokens.map((token) => [token])), `${name}, token by token`).toEqual(whole)
  }
})

// ---- the order of lines

/** A grammar for which any line can follow any other: it tells of each by itself. */
const anyOrder: ReadDocument = (actions) => {
  const table = (part: Partial<Head>): Head => ({ title: null, rules: [], opening: null, context: null, ...part })
  const read = (tokens: readonly LineToken[]) => {
    for (const token of tokens as readonly LineToken<never>[]) {
      const kind = token.tokenType.name as Kind
      if (kind === 'Title') actions.title(table({ title: token }))
      else if (kind === 'Heading') actions.table(table({ opening: token, context: token.payload }))
      else if (kind === 'Notice') actions.notices([token])
      else if (kind === 'Row') actions.rows(token)
      else actions[`${kind[0]?.toLowerCase()}${kind.slice(1)}` as 'text'](token)
    }
  }
  return { write: read, end: read }
}

test('without the order of lines no table has a title, and four samples of five read differently', () => {
  const { parse: parseAnyOrder } = library(anyOrder)
  const same = sampleFiles.filter(
    ({ name, bytes, golden }) =>
      goldenText(parseAnyOrder(bytes, { name: `${name}.txt` })) === readFileSync(golden, 'utf8'),
  )
  expect(same.length).toBeGreaterThan(0)
  expect(same.length).toBeLessThan(sampleFiles.length * 0.2)
  const titled = same.filter(({ golden }) => /"title": "/.test(readFileSync(golden, 'utf8')))
  expect(titled.map(({ name }) => name)).toEqual([])
})

// ---- what comes of it

test('what a title says of several tables is true of the second run too', () => {
  const heading = 'Destination        Gateway            Flags   Nhop#    Mtu    Netif Expire\n'
  const run = `Routing tables (fib: 1)\n\nInternet:\n${heading}127.0.0.1          link#2             UH          1  16384      lo0\n\nInternet6:\n${heading}::1                link#2             UH          1  16384      lo0\n\n`
  const { captures } = parse(run + run)
  expect(captures.map(({ sections }) => sections.map((section) => 'fib' in section && section.fib))).toEqual([
    [1, 1],
    [1, 1],
  ])
})

test('a title over lines that are none of its table is not passed over, though another table comes below', () => {
  const { issues } = parse(
    'Kernel Interface table\nnothing of it can be read\n\nKernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n',
  )
  expect(issues.map(({ code, line, args }) => [code, line, args.title])).toEqual([
    ['table-unread', 1, 'Kernel Interface table'],
  ])
})

test('lines of figures right under a heading of which none is a row are not passed over', () => {
  const heading = '  Proto  Local Address          Foreign Address        State           PID\n'
  const { issues, coverage } = parse(`${heading}0x81e87620 192.0.2.10:1038 198.51.100.7:8080 1484\n`)
  expect(issues.map(({ code, line }) => [code, line])).toEqual([['row-unread', 2]])
  expect(coverage.unread).toBe(1)
  expect(parse(`${heading}\n0x81e87620 192.0.2.10:1038 198.51.100.7:8080 1484\n`).coverage.unread).toBe(0)
})

test('the report is the same wherever the lines are cut into chunks', () => {
  const sample = new TextDecoder().decode(sampleFiles.find(({ name }) => name === 'windows/en/r-persistent')?.bytes)
  const lines = sample.split('\n').length
  const alone = parse(sample)
  // The first chunk ends 64 lines before the first 8,192 characters do.
  for (let behind = 64 - lines; behind <= 64; behind++) {
    const before = 8192 - sample.length - behind
    const { captures, issues } = parse('\n'.repeat(before) + sample + '\n'.repeat(behind + 100))
    const [capture] = captures
    expect(captures.length).toBe(1)
    expect(issues).toEqual([])
    expect(capture?.lines).toEqual(alone.captures[0]?.lines.map((line) => line + before))
    expect(capture?.sections.map(({ title, rows }) => [title, rows.length])).toEqual(
      alone.captures[0]?.sections.map(({ title, rows }) => [title, rows.length]),
    )
  }
})

import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { DocumentParser } from '../grammars/document.ts'
import { CommandLineParser } from '../grammars/language/command-line.ts'
import { OptionWordsParser, optionLexer } from '../grammars/language/option-words.ts'
import { RowParser } from '../grammars/language/rows.ts'
import { shellLexer } from '../grammars/language/shell-tokens.ts'
import { SentenceParser, sentenceLexer } from '../grammars/sentence.ts'
import { WhereParser, whereLexer } from '../src/ask/where/language.ts'
import { RegularParser, regularLexer } from '../src/ask/where/regular/grammar.ts'
import { dialects, parse, type Report } from '../src/index.ts'
import { issueCodes } from '../src/report/issues.ts'
import { realHosts } from '../tools/real-hosts.ts'
import { caseFiles } from './case-files.ts'
import { sampleFiles } from './sample-files.ts'

const LONGEST_FILE = 350

/** What the files of a folder may import beside their own, types included. Other folders, the surfaces, may import all of it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  report: [],
  table: ['text', 'report'],
  grammars: ['text', 'report', 'table'],
  sources: ['text', 'report'],
  mend: ['text'],
  read: ['text', 'report', 'table', 'mend'],
  write: ['text', 'report', 'table'],
  ask: ['text', 'report', 'table', 'write'],
  explain: ['text', 'report', 'table'],
  live: ['text', 'report', 'table'],
  library: ['text', 'report', 'table', 'sources', 'read', 'write', 'ask'],
  validate: ['text', 'report', 'library'],
}

const root = fileURLToPath(new URL('..', import.meta.url))
const source = globSync('{src,grammars}/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('src/generated/'))
  .sort()
/** Those of the page too. */
const modules = [...source, ...globSync('src/**/*.tsx', { cwd: root }).map((path) => path.replaceAll('\\', '/'))]

describe('every part of the engine has a sample', () => {
  test.each(dialects.flatMap(({ name, words }) => words.map(({ locale }) => [name, locale])))(
    '%s %s',
    (name, locale) => {
      const found = sampleFiles.some((sample) => sample.dialect === name && sample.locale === locale)
      expect(found, `Add a text that it printed: npm run sample -- ${name}/${locale}/<name> FILE`).toBe(true)
    },
  )

  test('every issue code', () => {
    const reports = sampleFiles.map(({ golden }) => JSON.parse(readFileSync(golden, 'utf8')) as Report)
    const shown = new Set(reports.flatMap(({ issues }) => issues.map(({ code }) => code)))
    // These need a text larger than all others, or a reader with a fault: lines.test.ts, budget.test.ts, faults.test.ts.
    for (const code of ['line-too-long', 'too-costly', 'internal-fault'] as const) shown.add(code)
    const missing = issueCodes.filter((code) => !shown.has(code) && !isOfContainers(code))
    expect(missing, 'Put a text that raises it under samples, or remove the code from src/report/issues.ts.').toEqual(
      [],
    )
  })

  test('every issue code of containers, in a test', () => {
    const tests = globSync('test/**/*.test.ts', { cwd: root }).map(read).join()
    expect(issueCodes.filter((code) => isOfContainers(code) && !tests.includes(`'${code}'`))).toEqual([])
  })

  test('every sample stands in the table of samples/README.md, and nothing else', () => {
    const listed = [...read('samples/README.md').matchAll(/^\| ([\w-]+\/[\w-]+\/[^ |]+) \|/gm)].map((match) => match[1])
    expect(listed.sort()).toEqual(sampleFiles.map(({ name }) => name).sort())
  })

  test('no sample and no case names what may be a host of somebody', () => {
    const texts = [
      ...sampleFiles.map(({ name, bytes }) => [name, bytes] as const),
      ...caseFiles.flatMap(({ inputs }) => inputs.map(({ place, input }) => [place, input] as const)),
    ]
    const naming = texts.flatMap(([name, input]) => {
      const pieces: string[] = []
      const report = parse(input, { onText: (piece) => pieces.push(piece) })
      return realHosts(report, pieces.join('')).map((found) => `${name}: ${found}`)
    })
    expect(naming, 'Put addresses of RFC 5737 or RFC 3849, or names under example.jp, in their place.').toEqual([])
  })
})

describe('words are data', () => {
  const wordFiles = source.filter((path) => /^grammars\/[^/]+\/[a-z]{2}(?:-[A-Z]{2})?\.ts$/.test(path))

  test.each(wordFiles)('%s', async (path) => {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `../${path}`)
    for (const words of Object.values(module)) {
      expect(JSON.parse(JSON.stringify(words))).toEqual(words)
      expect((words as { locale: string }).locale).toBe(path.split('/').at(-1)?.replace('.ts', ''))
    }
    expect(read(path)).not.toMatch(/=>|\bfunction\b|\bnew\b|\$\{/)
  })
})

test('Chevrotain finds no fault in its grammars, which a run takes as they are', () => {
  for (const lexer of [sentenceLexer, shellLexer, optionLexer, whereLexer, regularLexer])
    expect(lexer({ skipValidations: false }).lexerDefinitionErrors).toEqual([])
  for (const Parser of [DocumentParser, RowParser, SentenceParser, OptionWordsParser, WhereParser, RegularParser])
    expect(() => new Parser({ skipValidations: false })).not.toThrow()
  expect(() => new CommandLineParser(new Map(), { skipValidations: false })).not.toThrow()
})

describe('arrows point one way', () => {
  test.each([
    // The database imports types alone, and asks the runtime for the modules.
    [
      'node modules',
      /^node:/,
      /^src\/(?:(?:cli|command|node)\.ts|cli\/.*|live\/node\/.*|write\/export\/sqlite-database\.ts)$/,
    ],
    ['grammars', /\/grammars\//, /^(?:grammars\/.*|src\/(?:reader|collector|explainer|cli|node|worker)\.ts)$/],
    ['the interface', /\/api\//, /^src\/(?:(?:index|cli|command|node|worker)\.ts|(?:api|cli)\/.*)$/],
    [
      'exporters',
      /\/write\//,
      /^src\/(?:(?:index|collector|cli|command)\.ts|(?:write|ask|library|api|cli|page\/engine)\/.*)$/,
    ],
  ])('only those that may import %s do', (_, imported, allowed) => {
    const offenders = source.filter(
      (path) => !allowed.test(path) && importsOf(path).some((name) => imported.test(name)),
    )
    expect(offenders).toEqual([])
  })

  test('no module imports itself through others, types included', () => {
    const arrows = new Map(
      modules.map((path) => [path, relativeImportsOf(path).filter((name) => modules.includes(name))]),
    )
    // What imports nothing that is left is in no circle.
    for (let before = -1; before !== arrows.size; ) {
      before = arrows.size
      for (const [path, imported] of arrows) if (!imported.some((name) => arrows.has(name))) arrows.delete(path)
    }
    expect([...arrows.keys()]).toEqual([])
  })

  test('the command line writes to its streams in two places, where text is made fit for a terminal', () => {
    const writing = source.filter(
      (path) => path.startsWith('src/cli/') && /\bstd(?:out|err)\.write\(|\bconsole\./.test(read(path)),
    )
    expect(writing).toEqual(['src/cli/output.ts', 'src/cli/print.ts'])
  })

  test.each(Object.entries(mayImport))('%s imports nothing but %j and what is generated', (folder, allowed) => {
    const own = modules.filter((path) => folderOf(path) === folder)
    expect(own).not.toEqual([])
    const others = own.flatMap((path) => relativeImportsOf(path).map((imported) => `${path} -> ${imported}`))
    expect(
      others.filter((arrow) => ![folder, 'generated', ...allowed].includes(folderOf(arrow.split(' -> ')[1] as string))),
    ).toEqual([])
  })
})

describe('files', () => {
  test(`have no more than ${LONGEST_FILE} lines`, () => {
    const long = source.map((path) => [path, read(path).split('\n').length - 1] as const)
    expect(long.filter(([, count]) => count > LONGEST_FILE)).toEqual([])
  })

  test('hold nothing that was left for later', () => {
    const marks = new RegExp(`\\b(?:${['TO', 'FIX'].join('|')})(?:DO|ME)\\b`)
    const all = [...source, ...globSync('{test,tools,bench}/**/*.ts', { cwd: root })]
    expect(all.filter((path) => marks.test(read(path)))).toEqual([])
    const tests = globSync('test/**/*.ts', { cwd: root })
    expect(tests.filter((path) => /\.(?:only|skip)\(/.test(read(path)))).toEqual([])
  })
})

/** Whether only files that open archives and mail raise it, so that no text can. */
function isOfContainers(code: string): boolean {
  const raising = source.filter(
    (path) => path !== 'src/report/issues.ts' && !path.startsWith('src/page/') && read(path).includes(`'${code}'`),
  )
  return raising.length > 0 && raising.every((path) => path.startsWith('src/sources/'))
}

function read(path: string): string {
  return readFileSync(root + path, 'utf8')
}

/** The folder that a module is in: below src, or of the grammars. */
function folderOf(path: string): string {
  const [top, folder = ''] = path.split('/') as [string, string?]
  return top === 'src' ? folder : top
}

function relativeImportsOf(path: string): string[] {
  return importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name))
}

function importsOf(path: string): string[] {
  return [...read(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string)
}

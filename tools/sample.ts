import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dialects } from '../grammars/index.ts'
import { sentenceOf } from '../src/report/issues.ts'
import type { Report } from '../src/report/types.ts'
import { writeCoverage } from './coverage.ts'
import { goldenText, readSample } from './golden-report.ts'
import { realHosts } from './real-hosts.ts'

const USAGE = `npm run sample -- DIALECT/LOCALE/NAME [FILE] [--command TEXT] [--shows TEXT] [--written] [--force]

Adds the text of FILE (stdin without one) to the samples: the text itself, its golden report, its line in
samples/README.md and its place in docs/coverage.md.
  --command  the command that printed it, where the text does not show it
  --shows    what is peculiar to it
  --written  it was made after the documented layout; no machine printed it
  --force    put it in the place of the sample that has this name`

/** A text that is to become a sample. */
export interface NewSample {
  /** Path below samples, without an ending: `windows/nl/netstat-ano`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The command that printed it; without one, as the text shows or the columns tell. */
  readonly command?: string | undefined
  /** What is peculiar to it; without words, its views. */
  readonly shows?: string | undefined
  /** Whether it was made after the documented layout. */
  readonly written?: boolean | undefined
  /** Whether it may take the place of the sample of this name. */
  readonly force?: boolean | undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(addSample(new URL('../', import.meta.url), typed()))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/**
 * Adds a sample to the checkout at `root` and says what was read of it. It throws, and writes nothing, when the name is
 * none that a sample can have, when a sample has it already, or when the text names what may be somebody's host.
 */
export function addSample(root: URL, sample: NewSample): string {
  const { name, bytes } = sample
  refuseName(name)
  const text = new URL(`samples/${name}.txt`, root)
  if (existsSync(text) && !sample.force) throw new Error(`samples/${name}.txt exists; --force puts this in its place.`)
  const pieces: string[] = []
  const report = readSample(name, bytes, (piece) => pieces.push(piece))
  refuseRealHosts(realHosts(report, pieces.join('')))

  mkdirSync(new URL('.', text), { recursive: true })
  writeFileSync(text, bytes)
  writeFileSync(new URL(`samples/${name}.json`, root), goldenText(report))
  const list = new URL('samples/README.md', root)
  writeFileSync(list, listed(readFileSync(list, 'utf8'), sample, report))
  writeCoverage(root)
  return [
    `Wrote samples/${name}.txt and its report beside it, its line in samples/README.md, and docs/coverage.md.`,
    'Judge what was read:',
    ...summary(report).map((line) => `  ${line}`),
  ].join('\n')
}

function typed(): NewSample {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      command: { type: 'string' },
      shows: { type: 'string' },
      written: { type: 'boolean' },
      force: { type: 'boolean' },
    },
  })
  const [name, file = 0, more] = positionals
  if (name === undefined || more !== undefined) throw new Error(USAGE)
  return { name, bytes: new Uint8Array(readFileSync(file)), ...values }
}

function refuseName(name: string): void {
  const [, dialectName, locale] = /^([\w-]+)\/([\w-]+)\/\w[\w.-]*$/.exec(name) ?? []
  if (locale === undefined) throw new Error(`${name} is no DIALECT/LOCALE/NAME, such as windows/nl/netstat-ano.`)
  const dialect = dialects.find((known) => known.name === dialectName)
  const names = dialects.map((known) => known.name).join(', ')
  if (!dialect) throw new Error(`${dialectName} is no dialect; there are ${names}.`)
  if (dialect.words.some((words) => words.locale === locale)) return
  throw new Error(`${dialectName} has no words of ${locale}; write them first ("A language" in CONTRIBUTING.md).`)
}

function refuseRealHosts(found: readonly string[]): void {
  if (found.length === 0) return
  throw new Error(
    `This may be somebody's: ${found.join(', ')}. Put others of the same width in their place: addresses of RFC 5737 ` +
      '(192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24) or RFC 3849 (2001:db8::/32), names under example.com or ' +
      'example.jp, hardware addresses that begin with 00-00-5E-00-53 or 02.',
  )
}

/** The table of samples with the line of this one, in the order of their names. */
function listed(readme: string, sample: NewSample, report: Report): string {
  const { name, command, shows } = sample
  const lines = readme.split('\n')
  const names = lines.map((line) => /^\| ([\w-]+\/[\w-]+\/[^ |]+) \|/.exec(line)?.[1])
  const same = names.indexOf(name)
  if (same >= 0 && command === undefined && shows === undefined) return readme
  const after = names.findIndex((other) => other !== undefined && other > name)
  const end = names.findLastIndex((other) => other !== undefined) + 1
  lines.splice(same >= 0 ? same : after >= 0 ? after : end, same >= 0 ? 1 : 0, lineOf(sample, report))
  return lines.join('\n')
}

// > | windows/nl/ano | pasted | `netstat -ano` | connections |
//     ^name            ^how     ^command         ^shows
function lineOf({ name, command, shows, written }: NewSample, { captures }: Report): string {
  const [first] = captures
  const program = dialects.find(({ name }) => name === first?.dialect)?.options?.program ?? 'netstat'
  const printed = command ?? first?.command ?? [program, ...(first?.options ?? [])].join(' ')
  const views = new Set(captures.flatMap(({ sections }) => sections.map(({ view }) => view)))
  const cells = [name, written ? 'written' : 'pasted', `\`${printed}\``, shows ?? [...views].join(', ')]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')).join(' | ')} |`
}

/** What a person looks at to judge a report: where it was placed, its tables, and what was not read or guessed. */
function summary({ source, captures, issues, coverage }: Report): string[] {
  return [
    `lines: ${coverage.read} read, ${coverage.noise} noise, ${coverage.unread} unread; encoding: ${source.encoding}`,
    ...captures.flatMap(({ dialect, locale, lines, sections }) => [
      `lines ${lines.join(' to ')}: ${dialect}, ${locale ?? 'no language'}`,
      ...sections.map(({ view, rows, columns }) => `  ${view}, rows: ${rows.length} (${columns.join(', ')})`),
    ]),
    ...issues.map((issue) => `line ${issue.line ?? '-'}: ${issue.severity} ${issue.code}: ${sentenceOf(issue)}`),
  ]
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dialects } from '../grammars/index.ts'
import { commands } from '../grammars/language/commands.ts'
import { neighbours } from '../grammars/neighbours.ts'
import { dialectName } from '../src/page/detection/dialect-names.ts'
import { optionsOf } from '../src/read/options.ts'
import type { Report, View } from '../src/report/types.ts'
import { viewNames } from '../src/report/views/names.ts'
import type { Dialect, Table } from '../src/table/dialect.ts'

/** A line of the table in samples/README.md, and what its golden report holds. */
interface Sample {
  readonly name: string
  readonly dialect: string
  readonly locale: string
  readonly options: readonly string[]
  readonly version: string | null
  readonly views: ReadonlySet<View>
}

const project = new URL('../', import.meta.url)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeCoverage()
}

/** Writes docs/coverage.md of the checkout at `root`. */
export function writeCoverage(root: URL = project): void {
  mkdirSync(new URL('docs/', root), { recursive: true })
  writeFileSync(new URL('docs/coverage.md', root), coveragePage(root))
}

/** The page of all that is read (docs/coverage.md), made from the dialects and the samples of the checkout at `root`. */
export function coveragePage(root: URL = project): string {
  const samples = allSamples(root)
  return [
    '# What is read',
    '',
    'Made by `npm run coverage` from the dialects in grammars/ and the texts in samples/; do not edit it by hand.',
    '',
    'How many samples show a view of a dialect; `·` where it is read and no sample shows it, nothing where no such table',
    'of that tool is known.',
    '',
    ...overview(samples),
    '',
    'Below, a language is linked to a sample of it; one without a link has words, and no sample yet. Tools that print one',
    'language on every system have that one. Versions are those that samples name, because their layout differs.',
    '',
    ...dialects.flatMap((dialect) => chapter(dialect, samples)),
    '## Known and not read',
    '',
    'Listings of these tools are told from what is read, give no row, and raise `known-but-not-read`:',
    `${neighbours.map(({ tool }) => tool).join(', ')}.`,
    '',
  ].join('\n')
}

function overview(samples: readonly Sample[]): string[] {
  const cells = (dialect: Dialect, view: View) => {
    const count = samples.filter((sample) => sample.dialect === dialect.name && sample.views.has(view)).length
    return count > 0 ? `${count}` : tablesOf(dialect, view).length > 0 ? '·' : ''
  }
  return table(
    ['', ...dialects.map(({ name }) => `[${name}](#${anchorOf(name)})`)],
    viewNames.map((view) => [view, ...dialects.map((dialect) => cells(dialect, view))]),
  )
}

/** All about one dialect: its views, and the columns that come with an option. */
function chapter(dialect: Dialect, samples: readonly Sample[]): string[] {
  const own = samples.filter((sample) => sample.dialect === dialect.name)
  const views = viewNames.filter((view) => tablesOf(dialect, view).length > 0)
  return [
    `## ${dialectName(dialect.name)}`,
    '',
    ...table(
      ['View', 'Options', 'Languages', 'Versions', 'Samples'],
      views.map((view) =>
        viewRow(
          dialect,
          view,
          own.filter((sample) => sample.views.has(view)),
        ),
      ),
    ),
    '',
    ...columnsByOption(dialect),
  ]
}

function viewRow(dialect: Dialect, view: View, samples: readonly Sample[]): string[] {
  const options = new Set([...tablesOf(dialect, view).flatMap(optionsOfTable), ...samples.flatMap((s) => s.options)])
  const versions = new Set(samples.flatMap(({ version }) => version ?? []))
  return [
    view,
    [...options].sort(byLetter).map(code).join(' '),
    localesOf(dialect, view)
      .map((locale) => linked(locale, samples))
      .join(' '),
    [...versions].sort(byNumber).join(', '),
    samples.length > 0 ? `${samples.length}` : '',
  ]
}

/** The languages whose words name a table of this view; a table that is known by its rows alone is in all of them. */
function localesOf(dialect: Dialect, view: View): string[] {
  const tables = tablesOf(dialect, view)
  const named = dialect.words.filter((words) => tables.some(({ name }) => words.tables[name]))
  return (named.length > 0 ? named : dialect.words).map(({ locale }) => locale)
}

/** A language with a link to the sample of the shortest name, which is the plainest. */
function linked(locale: string, samples: readonly Sample[]): string {
  const [plainest] = samples
    .filter((sample) => sample.locale === locale)
    .sort((a, b) => a.name.length - b.name.length || byLetter(a.name, b.name))
  return plainest ? `[${locale}](../samples/${plainest.name}.txt)` : locale
}

function columnsByOption(dialect: Dialect): string[] {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const { view, columns } of dialect.tables)
    for (const { key, option } of columns) {
      if (option === undefined) continue
      const views = found.get(option) ?? new Map<string, Set<string>>()
      found.set(option, views.set(view, (views.get(view) ?? new Set()).add(key)))
    }
  if (found.size === 0) return []
  const keys = (views: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...views].map(([view, names]) => `${view}: ${[...names].map(code).join(' ')}`).join('<br>')
  const rows = [...found].sort(([a], [b]) => byLetter(a, b)).map(([option, views]) => [code(option), keys(views)])
  return [...table(['Option', 'Columns it adds'], rows), '']
}

function optionsOfTable({ option, owners, columns }: Table): string[] {
  return [option ?? [], owners ?? [], ...columns.map((column) => column.option ?? [])].flat()
}

function tablesOf(dialect: Dialect, view: string): Table[] {
  return dialect.tables.filter((table) => table.view === view)
}

// > | net-tools/en/written-160-i | written | `netstat -i (1.60)` | Met column; numbers that touch |
//     ^name                        ^how       ^command               ^shows
function allSamples(root: URL): Sample[] {
  const text = readFileSync(new URL('samples/README.md', root), 'utf8')
  const captured = new Map(
    [...text.matchAll(/\b(net-tools|busybox) (\d[\d.]*\d)/g)].map((match) => [match[1], match[2]]),
  )
  return [...text.matchAll(/^\| ([\w-]+\/[\w-]+\/[^ |]+) \| (\w+) \| (.+) \| (.*) \|$/gm)].map((match) => {
    const [, name = '', how, command = '', shows = ''] = match
    const [dialect = '', locale = ''] = name.split('/')
    const version = how === 'captured' ? captured.get(dialect) : versionOf(name, command, shows)
    return {
      name,
      dialect,
      locale,
      options: optionsTyped(command, dialect),
      version: version ?? null,
      views: viewsOf(root, name),
    }
  })
}

/** The options of the commands in a sample's line. */
function optionsTyped(cell: string, name: string): string[] {
  const dialect = dialects.find((one) => one.name === name)
  return [...cell.replaceAll('\\|', '|').matchAll(/`([^`]+)`/g)].flatMap(([, line = '']) => {
    const typed = commands.read(line)
    return typed && dialect ? optionsOf(typed, dialect, commands) : []
  })
}

/** What a sample's line says of the version: behind the command, at the end of the name, or in words. */
function versionOf(name: string, command: string, shows: string): string | undefined {
  const behind = /\((\d+\.\d+|EL\d+|XP|(?:before )?Linux [\d.]+)\)/.exec(command)?.[1]
  const inWords = /\b(?:Windows )?(XP|NT [\d.]+|Wine)\b/.exec(shows)?.[1] ?? /\bkernel ([\d.]+\d)/.exec(shows)?.[0]
  const named = /^(?:windows|net-tools|busybox|toybox)\//.test(name)
    ? undefined
    : /-(\d+(?:\.\d+)?)(?=-|$)/.exec(name)?.[1]
  return behind ?? inWords ?? named
}

function viewsOf(root: URL, name: string): ReadonlySet<View> {
  const golden = new URL(`samples/${name}.json`, root)
  if (!existsSync(golden)) return new Set()
  const report = JSON.parse(readFileSync(golden, 'utf8')) as Report
  return new Set(report.captures.flatMap(({ sections }) => sections.map(({ view }) => view)))
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function anchorOf(dialect: string): string {
  return dialectName(dialect)
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
}

function code(text: string): string {
  return `\`${text}\``
}

/** -a before -A before -b, and numbers first. */
function byLetter(a: string, b: string): number {
  return a.localeCompare(b, 'en', { caseFirst: 'lower' })
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

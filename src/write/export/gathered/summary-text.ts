import { sentenceOf } from '../../../report/issues.ts'
import type { Finding, Issue } from '../../../report/types.ts'
import { visible } from '../../visible.ts'
import { findingLines } from '../finding-lines.ts'
import type { Range } from './ranges.ts'

/** Runs of one command on one host. */
export interface CommandRuns {
  readonly source: string
  readonly host: string | null
  readonly dialect: string
  readonly platform: string | null
  readonly locale: string | null
  readonly command: string | null
  runs: number
  /** Time of the first and of the last run that has one. */
  first: string | null
  last: string | null
}

/** An open socket, and in how many runs it was. */
export interface Listener {
  /** Null where none was printed. */
  readonly protocol: string | null
  readonly end: string
  readonly program: string | undefined
  runs: number
}

/** What a summary says. */
export interface Summary {
  readonly sources: readonly string[]
  readonly lines: { readonly read: number; readonly noise: number; readonly unread: number }
  readonly commands: readonly CommandRuns[]
  readonly runs: number
  readonly views: readonly Range[]
  /** Runs that have a table of connections. */
  readonly socketRuns: number
  readonly states: readonly Range[]
  readonly listeners: readonly Listener[]
  readonly findings: readonly Finding[]
  readonly issues: readonly { readonly first: Issue; readonly count: number; readonly lines: readonly number[] }[]
}

/** So many entries of a list are told. */
const SHOWN = 50

/** A summary in lines that begin with what they are about. */
export function summaryText(summary: Summary): string {
  const { lines, runs, socketRuns, sources } = summary
  const hosts = [...new Set(summary.commands.flatMap(({ host }) => (host === null ? [] : [host])))]
  const of = runs > 1 ? ' (in a run)' : ''
  return [
    `sources: ${counted(sources.length, 'source')}, ${counted(runs, 'run')}; ${counted(lines.read, 'line')} read, ${lines.noise} noise, ${lines.unread} not understood`,
    ...(hosts.length > 0 ? [`hosts: ${hosts.join(', ')}`] : []),
    ...listed('runs', summary.commands, (one) => commandText(one, sources.length > 1)),
    ...emptyText(summary),
    ...ranged(`rows${of}`, summary.views),
    ...ranged(`states${of}`, summary.states),
    ...listed('listeners', summary.listeners, (one) => listenerText(one, socketRuns)),
    ...listed('findings', summary.findings, findingText),
    ...listed('issues', summary.issues, issueText),
  ]
    .map((line) => `${visible(line)}\n`)
    .join('')
}

/** Sources without a run, such as the other files of a bundle. */
function emptyText({ sources, commands }: Summary): string[] {
  const others = sources.length - new Set(commands.map(({ source }) => source)).size
  return sources.length > 1 && others > 0 ? [`nothing in: ${counted(others, 'source')} more`] : []
}

function listed<Item>(name: string, items: readonly Item[], textOf: (item: Item) => string): string[] {
  const more = items.length - SHOWN
  const lines = items.slice(0, SHOWN).map((item) => `  ${textOf(item)}`)
  return items.length === 0 ? [] : [`${name}:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])]
}

function ranged(name: string, ranges: readonly Range[]): string[] {
  if (ranges.length === 0) return []
  const texts = ranges.map(({ name, least, most }) => `${name} ${least === most ? most : `${least}–${most}`}`)
  return [`${name}: ${texts.join(', ')}`]
}

function commandText(one: CommandRuns, isOfSeveral: boolean): string {
  const { command, dialect, platform, locale, host, runs, first, last } = one
  const facts = [dialect, platform, locale].filter((fact) => fact !== null && fact !== undefined)
  return [
    ...(isOfSeveral ? [`${one.source}:`] : []),
    command ?? 'command not shown',
    `(${[...new Set(facts)].join(', ')})`,
    ...(host === null ? [] : [`on ${host}`]),
    ...(runs > 1 ? [`${runs} runs`] : []),
    ...(first === null ? [] : [first === last ? first : `${first} to ${last}`]),
  ].join(' ')
}

function listenerText({ protocol, end, program, runs }: Listener, of: number): string {
  const seen = of > 1 ? [`in ${runs} of ${of} runs`] : []
  return [...(protocol === null ? [] : [protocol]), end, ...(program === undefined ? [] : [program]), ...seen].join(' ')
}

function findingText(finding: Finding): string {
  const { title, below } = findingLines(finding)
  return `${finding.severity}: ${title}. ${below[0]}`
}

function issueText({ first, count, lines }: Summary['issues'][number]): string {
  const places =
    lines.length === 0
      ? ''
      : ` (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${count > lines.length ? ' …' : ''})`
  return `${first.severity}: ${first.code}${count > 1 ? ` × ${count}` : ''}${places}: ${sentenceOf(first)}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

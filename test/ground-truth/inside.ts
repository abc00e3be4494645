import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parse, type Report } from '../../dist/index.js'
import { type Comparison, compareTables, type Difference } from './compare.ts'
import { deviations, type Tool } from './deviations.ts'
import { type Asked, askedBy, expectedTables } from './expected.ts'
import { type Moment, observe, readInterfaces, readNames } from './machine.ts'
import type { Language, Outcome } from './outcome.ts'
import { comparedWithSs } from './second-witness.ts'
import { compareStatistics } from './statistics.ts'
import { views } from './views.ts'

// Runs inside the scene: every view of every tool in every language, held against what the kernel says around it.
const TRIES = 20

const [task = '', result = ''] = process.argv.slice(2)
const { languages, tools } = JSON.parse(readFileSync(task, 'utf8')) as {
  readonly languages: readonly Language[]
  readonly tools: readonly Tool[]
}
const names = readNames()
const interfaces = readInterfaces()
/** What the kernel said last: before the command that comes next. */
let moment = observe(interfaces)
const english = new Set<string>()
const outcomes: Outcome[] = tools.flatMap((tool) =>
  (tool === 'net-tools' ? languages : languages.slice(0, 1)).flatMap((language) =>
    views[tool].flatMap((args) => outcomesOf(tool, language, args)),
  ),
)
writeFileSync(result, JSON.stringify([...comparedWithSs(), ...outcomes]))

/** A command as it prints, and behind its command line, which says more than the text alone. */
function outcomesOf(tool: Tool, language: Language, args: string): readonly Outcome[] {
  const words = args.split(' ').filter(Boolean)
  const command = ['netstat', ...words]
  const typed = tool === 'net-tools' ? command : [tool, ...command]
  const { output, before, after } = printedAtRest(typed, language)
  if (language.name === 'en') for (const word of wordsOf(output)) english.add(word)
  return [false, true].map((isSaid) => {
    const asked = askedBy(words, isSaid, language.name)
    const report = parse(isSaid ? Buffer.concat([Buffer.from(`$ ${typed.join(' ')}\n`), output]) : output)
    const own = deviations.filter(({ tools }) => tools.includes(tool))
    const compared: Comparison = asked.letters.includes('s')
      ? compareStatistics(report, before, after, asked)
      : compareTables(report, expectedTables(asked, before, after, names), own, asked)
    return {
      tool,
      language: language.name,
      args: `${command.join(' ')}${isSaid ? ' (behind its command line)' : ''}`,
      rows: compared.rows,
      cells: compared.cells,
      differences: [
        ...compared.differences,
        ...aroundRows(report, tool, asked, output, isSaid ? command.join(' ') : null),
      ],
      occurred: [...compared.occurred].map((deviation) => deviations.indexOf(deviation)),
    }
  })
}

/** What a tool prints while no socket or route comes, goes or changes its state. Its output is a file: a pipe would be a socket. */
function printedAtRest([program = '', ...args]: readonly string[], { locale }: Language) {
  for (let tried = 0; ; tried++) {
    const file = openSync(`${result}.printed`, 'w+')
    const before = moment
    const env = { ...process.env, LC_ALL: locale }
    const { error } = spawnSync(program, args, { env, stdio: ['ignore', file, 'ignore'] })
    moment = observe(interfaces)
    closeSync(file)
    if (error) throw error
    if (still(before) === still(moment)) return { output: readFileSync(`${result}.printed`), before, after: moment }
    if (tried === TRIES) throw new Error(`the sockets do not rest while ${program} ${args.join(' ')} prints`)
  }
}

/** All that must not move while a tool prints. */
function still({ sockets, unix, routes4, routes6, groups }: Moment): string {
  return JSON.stringify([
    sockets.map(({ timeLeft: _moves, ...socket }) => socket),
    unix,
    routes4.map(({ use: _used, ...route }) => route),
    routes6.map(({ use: _used, refs: _held, ...route }) => route),
    groups,
  ])
}

/** Who printed it, in which language, and whether every line was read. */
function aroundRows(report: Report, tool: Tool, asked: Asked, output: Buffer, command: string | null): Difference[] {
  const { captures, coverage, issues } = report
  const language = isEnglish(output) ? 'en' : asked.language
  const said = captures.map(({ dialect, locale, command }) => [dialect, locale, command].join(', '))
  const expected = [tool, ...looksLike(tool, asked)].map((dialect) => [dialect, language, command].join(', '))
  return [
    ...said
      .filter((one) => !expected.includes(one))
      .map((got) => ({ where: 'tool, language, command', expected: expected[0], got })),
    ...(coverage.unread === 0 ? [] : [{ where: 'unread lines', expected: 0, got: coverage.unread }]),
    ...issues.map(({ code, line, text }) => ({
      where: 'an issue',
      expected: null,
      got: `${code} in line ${line}: ${text}`,
    })),
  ]
}

/** Whether a text has no word that was not printed in English as well, so that nothing tells in which language it is. */
function isEnglish(output: Buffer): boolean {
  return wordsOf(output).every((word) => english.has(word))
}

function wordsOf(output: Buffer): string[] {
  return output.toString().match(/\p{L}{2,}/gu) ?? []
}

/** The tools whose layout a view shares: nothing in it tells which of them printed it. */
function looksLike(tool: Tool, { letters }: Asked): readonly Tool[] {
  const isShared = tool === 'toybox' ? !/[pr]/.test(letters) : tool === 'busybox' && letters.includes('x')
  return isShared ? ['net-tools'] : []
}

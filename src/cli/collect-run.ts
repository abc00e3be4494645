import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { sentenceOf } from '../issues.ts'
import { CollectError, FlagError } from '../live/machine.ts'
import { nodeMachine } from '../live/node-machine.ts'
import type { Issue, Report } from '../types.ts'
import { exporters, type Format, type Writer } from '../write/export/index.ts'
import { type CollectFlags, readCollectFlags } from './collect-flags.ts'
import { collectorOf } from './collector-of.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import { type Messages, messages } from './messages.ts'
import { standardOutput } from './output.ts'
import { terminalOf } from './terminal.ts'

const HELP = `Usage: netscribe collect [netstat's own flags] [options]

The report that reading netstat of this machine would give: from /proc on Linux, by running netstat elsewhere.

Options:
  --format <format>  one of ${Object.keys(exporters).join(', ')}
                     (default: json; ndjson with --interval; table on a terminal)
  --pretty           indent JSON
  --interval <s>     again every so many seconds, until stopped
  --count <n>        no more than so many captures
  --diff             what opened, closed and changed since the capture before
  --resolve          names of addresses, looked up aside
  --help             print this help

Examples:
  netscribe collect -tulpn                   what listens, and which program
  netscribe collect -s --format csv          every counter by its name
  netscribe collect -an --interval 5 --diff  what comes and goes
`

/** How fast the room for new objects grows: nearly all rows live to the end, and each step copies them. */
const GROWTH = 8

/** Milliseconds that a single capture waits for names. */
const PATIENCE = 5000

/** Collects once, or again and again until it is stopped. */
export async function collect(args: readonly string[]): Promise<Exit> {
  const flags = readCollectFlags(args)
  const machine = nodeMachine()
  setFlagsFromString(`--semi-space-growth-factor=${GROWTH}`)
  if (flags.help) {
    process.stdout.write(HELP)
    return EXIT.ok
  }
  const say = messages('summary', (text) => process.stderr.write(text))
  const output = standardOutput()
  try {
    const { read, collect: take } = await collectorOf(machine)
    const { continuous } = read(flags.netstat)
    const interval = flags.interval ?? (continuous ? 1 : null)
    const count = interval === null ? 1 : (flags.count ?? Number.POSITIVE_INFINITY)
    const write = writerOf(flags, interval !== null, say)
    const names = flags.resolve ? (await import('../live/names.ts')).namesOf(machine) : null
    const changes = flags.diff ? (await import('../live/diff.ts')).differenceOf : null
    const stop = stopping()
    const told = new Set<string>()
    let before: Report | null = null
    let isEmpty = true
    for (let i = 0; i < count && !stop.isStopped && !output.failure; i++) {
      if (i > 0 && (await stop.after((interval as number) * 1000))) break
      const report = await take(flags.netstat)
      names?.fill(report)
      if (names && interval === null) {
        await names.settled(PATIENCE)
        names.fill(report)
      }
      for (const issue of report.issues) sayOnce(issue, told, say)
      const text = await write(changes && before ? changes(before, report).report : report)
      if (text !== '') await output.write(text)
      before = report
      isEmpty &&= report.captures.every(({ sections }) => sections.length === 0)
    }
    stop.forget()
    return isEmpty ? EXIT.unrecognised : EXIT.ok
  } catch (error) {
    if (!(error instanceof CollectError)) throw error
    if (error instanceof FlagError) throw new UsageError(error.message)
    say.error(error.message)
    return EXIT.unrecognised
  }
}

/** Writes one report after another: captures of NDJSON are counted on, other formats stand one behind another. */
function writerOf(flags: CollectFlags, isRepeated: boolean, say: Messages): (report: Report) => Promise<string> {
  const terminal = terminalOf()
  const format: Format = flags.format ?? (terminal.output ? 'table' : isRepeated ? 'ndjson' : 'json')
  const isPretty = flags.pretty || (terminal.output && !isRepeated)
  if (format === 'json') return async (report) => `${JSON.stringify(report, null, isPretty ? 2 : undefined)}\n`
  const options = { name: 'live', pretty: isPretty, width: terminal.width, colour: terminal.colour }
  let text = ''
  const open = async () =>
    exporters[format].open(options, (piece) => {
      text += piece
    })
  let writer: Writer | null = null
  return async (report) => {
    text = ''
    if (writer === null || format !== 'ndjson') writer = await open()
    writeReport(report, writer)
    const leftOut = [...(writer.leftOut ?? [])].map(
      ([view, rows]) => `${view} (${rows === 1 ? '1 row' : `${rows} rows`})`,
    )
    if (leftOut.length > 0) say.notice(`${format} holds one view; left out: ${leftOut.join(', ')}`)
    return text
  }
}

function writeReport(report: Report, writer: Writer): void {
  for (const capture of report.captures) {
    const head = { ...capture, sections: [] }
    writer.capture(head)
    for (const section of capture.sections) {
      const empty = { ...section, rows: [] } as typeof section
      writer.section(empty, head)
      for (const row of section.rows) writer.row(row, empty, head)
    }
  }
  for (const issue of report.issues) writer.issue(issue)
  writer.end({ source: report.source, coverage: report.coverage })
}

/** An issue is said once, however often it comes. */
function sayOnce(issue: Issue, told: Set<string>, say: Messages): void {
  const sentence = sentenceOf(issue)
  if (told.has(sentence)) return
  told.add(sentence)
  say.notice(issue.args.reason === undefined ? sentence : `${sentence} (${issue.args.reason})`)
}

/** Listens for the signals that end a repeated collection. */
function stopping() {
  let wake: (() => void) | null = null
  const state = {
    isStopped: false,
    /** Waits; true when it was stopped meanwhile. */
    after: (milliseconds: number) =>
      new Promise<boolean>((done) => {
        const timer = setTimeout(() => done(false), milliseconds)
        wake = () => {
          clearTimeout(timer)
          done(true)
        }
      }),
    forget() {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
  const stop = () => {
    state.isStopped = true
    wake?.()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return state
}

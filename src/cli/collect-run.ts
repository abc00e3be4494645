import { finder } from '../ask/findings/find.ts'
import { onlyWhere } from '../library/only-where.ts'
import type { LiveEnd } from '../live/capture.ts'
import { CollectError, FlagError } from '../live/machine.ts'
import { nodeMachine } from '../live/node/node-machine.ts'
import { sentenceOf } from '../report/issues.ts'
import { withRegisteredServices } from '../report/registered-services.ts'
import type { Sink } from '../report/sink.ts'
import type { Issue, Report } from '../report/types.ts'
import { exporters } from '../write/export/index.ts'
import { writeReport } from '../write/export/write-report.ts'
import { readCollectFlags } from './collect-flags.ts'
import { writerOf } from './collect-writer.ts'
import { collectorOf } from './collector-of.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import { keepMemoryFlat } from './memory.ts'
import { type Messages, messages } from './messages.ts'
import { standardOutput } from './output.ts'
import { print, printError } from './print.ts'
import { stopping } from './stopping.ts'

const HELP = `Usage: netscribe collect [netstat's own flags] [options]

The report that reading netstat of this machine would give: from /proc on Linux, by running netstat elsewhere.

Options:
  --format <format>  one of ${Object.keys(exporters).join(', ')}
                     (default: json; ndjson with --interval; table on a terminal)
  --pretty           indent JSON
  --where <query>    only rows that it asks for: state:LISTEN -port:22
  --interval <s>     again every so many seconds, until stopped
  --count <n>        no more than so many captures
  --diff             what opened, closed and changed since the capture before
  --against <file>   what opened, closed and changed since a report or a text was saved; exit code as diff's
  --resolve          names of addresses, looked up aside
  --findings         what the rows show together: leaks, floods, full queues …
  --services         names of ports, as IANA registered them
  --help             print this help

Examples:
  netscribe collect -tulpn                   what listens, and which program
  netscribe collect -s --format csv          every counter by its name
  netscribe collect -an --interval 5 --diff  what comes and goes
  netscribe collect -an --against saved.json this machine against a saved report
`

/** Milliseconds that a single capture waits for names. */
const PATIENCE = 5000

/** Collects once, or again and again until it is stopped. */
export async function collect(args: readonly string[]): Promise<Exit> {
  const flags = readCollectFlags(args)
  const machine = nodeMachine()
  if (flags.help) {
    print(HELP)
    return EXIT.ok
  }
  const say = messages('summary', printError)
  const output = standardOutput(null)
  try {
    const collector = await collectorOf(machine)
    const { continuous } = collector.read(flags.netstat)
    const interval = flags.interval ?? (continuous ? 1 : null)
    if (flags.against !== null) {
      if (interval !== null) throw new UsageError("option '--against': one capture is compared; leave --interval out")
      const { compareWith } = await import('./collect-against.ts')
      return await compareWith(flags.against, () => collector.collect(flags.netstat), flags, say)
    }
    if (flags.diff && interval === null) throw new UsageError("option '--diff' compares captures: give --interval too")
    const count = interval === null ? 1 : (flags.count ?? Number.POSITIVE_INFINITY)
    const begin = writerOf(flags, interval !== null, output, say)
    const names = flags.resolve ? (await import('../live/names.ts')).namesOf(machine) : null
    const serviceOf = flags.services ? (await import('../table/registered-services.ts')).registeredService : null
    const changes = flags.diff ? (await import('../ask/diff/changed-report.ts')).changedReport : null
    const stop = stopping()
    const settle = interval === null ? null : keepMemoryFlat()
    const told = new Set<string>()
    let before: Report | null = null
    let isEmpty = true
    for (let i = 0; i < count && !stop.isStopped && !output.failure; i++) {
      if (i > 0 && (await stop.after((interval as number) * 1000))) break
      const { writer, finish } = await begin()
      const named = serviceOf ? withRegisteredServices(writer, serviceOf) : writer
      const asked: Sink = flags.where ? onlyWhere(named, flags.where, { source: 'live' }).sink : named
      const found = flags.findings ? finder(asked) : null
      const to = found?.sink ?? asked
      const end = (known: LiveEnd) => finish({ ...known, ...(found && { findings: found.end() }) })
      const sink: Sink = {
        ...to,
        section(section, capture) {
          isEmpty = false
          to.section(section, capture)
        },
        issue(issue) {
          sayOnce(issue, told, say)
          to.issue(issue)
        },
      }
      if (!names && !changes) await end(await collector.write(flags.netstat, sink))
      else {
        const report = await collector.collect(flags.netstat)
        names?.fill(report)
        if (names && interval === null) {
          await names.settled(PATIENCE)
          names.fill(report)
        }
        await end(writeReport(changes && before ? changes(before, report) : report, sink))
        before = report
      }
      settle?.()
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

/** An issue is said once, however often it comes. */
function sayOnce(issue: Issue, told: Set<string>, say: Messages): void {
  const sentence = sentenceOf(issue)
  if (told.has(sentence)) return
  told.add(sentence)
  say.notice(issue.args.reason === undefined ? sentence : `${sentence} (${issue.args.reason})`)
}

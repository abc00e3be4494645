import type { Report } from '../../report/types.ts'
import { type CommandPart, optionsIn } from '../../table/command-line.ts'
import { liveIssue } from '../capture.ts'
import { CollectError, type Machine } from '../machine.ts'
import { addPrograms } from './lsof.ts'
import type { Run } from './run.ts'

/** Reads the bytes that a netstat printed; the library's own `parse`. */
export type Parse = (bytes: Uint8Array, options: { name: string; command: string; capturedAt: string }) => Report

/** Reads flags as the netstat of a platform does. */
export type ReadFlags = (flags: readonly string[], platform: string) => readonly CommandPart[]

/** A collector of a machine that has no /proc/net: it runs the system's own netstat. */
export interface SystemCollector {
  /** @throws CollectError when there is no netstat, or it prints nothing that can be read. */
  collect(flags: readonly string[]): Promise<Report>
}

/** Runs netstat with the flags given, and those that make it say more, and reads what it prints. */
export function systemCollector(machine: Machine, parse: Parse, read: ReadFlags): SystemCollector {
  return {
    async collect(given) {
      const wanted = wantedOf(given, machine.platform, read)
      const run = await netstat(machine, wanted.flags)
      const report = reportOf(run, parse)
      if (!report.issues.some(({ code }) => code === 'elevation-required'))
        return wanted.programs ? withPrograms(run, report, machine, parse) : report
      // Windows shows executables to administrators only; the list of tasks has their names for everybody.
      const again = await netstat(machine, withoutExecutables(wanted.flags, read))
      const named = await withPrograms(again, reportOf(again, parse), machine, parse)
      named.issues.push(
        liveIssue('not-supported', { what: 'the executable of a socket (-b) without administrator rights' }),
      )
      return named
    },
  }
}

interface Wanted {
  readonly flags: readonly string[]
  readonly programs: boolean
}

/** Options that ask for another table than that of sockets. */
const OTHER_VIEWS = /^-[rsigmeMPqIw]$/

/** What netstat is asked, and whether programs are wanted: -p of Linux and --programs are words of ours here. */
function wantedOf(given: readonly string[], platform: string, read: ReadFlags): Wanted {
  const flags = given.filter((flag) => flag !== '--programs')
  const asked = flags.length < given.length
  const options = optionsIn(read(flags, platform))
  if (options.some((option) => OTHER_VIEWS.test(option))) return { flags, programs: false }
  if (platform === 'win32')
    return { flags: options.includes('-o') ? flags : [...flags, '-o'], programs: asked || options.includes('-o') }
  if (platform === 'darwin') return { flags: options.includes('-v') ? flags : [...flags, '-v'], programs: asked }
  return { flags, programs: asked }
}

/** The same flags of Windows without -b, and with -o in its place. */
function withoutExecutables(flags: readonly string[], read: ReadFlags): string[] {
  const plain = flags
    .map((flag) => (/^[-/]/.test(flag) ? flag.replaceAll(/b/gi, '') : flag))
    .filter((flag) => flag !== '-' && flag !== '/')
  return optionsIn(read(plain, 'win32')).includes('-o') ? plain : [...plain, '-o']
}

/** What netstat printed, and what is to be said of the run. */
interface NetstatRun extends Run {
  readonly capturedAt: string
  readonly complete: boolean
  /** The first line of what it complained of; empty where it did not. */
  readonly said: string
}

async function netstat(machine: Machine, flags: readonly string[]): Promise<NetstatRun> {
  const capturedAt = machine.now().toISOString()
  const { started, complete, output, errors } = await machine.run('netstat', flags)
  if (!started) throw new CollectError(`netstat could not be run on this system (${machine.platform})`)
  const said = new TextDecoder().decode(errors).trim().split('\n')[0] ?? ''
  return { command: ['netstat', ...flags].join(' '), output, capturedAt, complete, said }
}

/** What a run printed, with the names of processes that a list behind it has. */
function reportOf(run: NetstatRun, parse: Parse, list: Uint8Array = new Uint8Array()): Report {
  const { command, capturedAt, complete, said } = run
  const report = parse(joined(run.output, list), { name: 'live', command, capturedAt })
  const isUnread = report.issues.some(({ code }) => code === 'nothing-recognised')
  if (isUnread) throw new CollectError(`'${command}' printed nothing that can be read${said ? `: ${said}` : ''}`)
  if (!complete)
    report.issues.push(
      liveIssue('tool-warning', { text: `'${command}' did not end and was stopped; this is what it had printed` }),
    )
  if (said) report.issues.push(liveIssue('tool-warning', { text: said }))
  const { name, path, lines } = report.source
  return {
    ...report,
    source: { name, path, kind: 'live', bytes: null, encoding: null, encodingEvidence: null, lines },
    captures: report.captures.map((capture) => ({ ...capture, capturedAt: capture.capturedAt ?? capturedAt })),
  }
}

function joined(output: Uint8Array, list: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(output.length + list.length)
  bytes.set(output)
  bytes.set(list, output.length)
  return bytes
}

/** The report of a run with the names of its processes: on Windows those of the list of tasks, which is read with it. */
async function withPrograms(run: NetstatRun, report: Report, machine: Machine, parse: Parse): Promise<Report> {
  if (machine.platform !== 'win32') {
    await addPrograms(report, machine, ({ command, output }) =>
      parse(output, { name: 'lsof', command, capturedAt: run.capturedAt }),
    )
    return report
  }
  const { started, output } = await machine.run('tasklist', ['/FO', 'CSV', '/NH'])
  if (started && output.length > 0) return reportOf(run, parse, output)
  report.issues.push(liveIssue('not-supported', { what: 'names of processes: tasklist did not list them' }))
  return report
}

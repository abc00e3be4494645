import type { Report } from '../../report/types.ts'
import { type CommandPart, optionsIn } from '../../table/command-line.ts'
import { liveIssue } from '../capture.ts'
import { CollectError, type Machine } from '../machine.ts'
import { addProcesses } from './lsof.ts'
import { addImages } from './tasklist.ts'

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
      const report = await netstat(machine, parse, wanted.flags)
      if (!report.issues.some(({ code }) => code === 'elevation-required')) return withPrograms(report, machine, wanted)
      // Windows shows executables to administrators only; the list of tasks has their names for everybody.
      const again = await netstat(machine, parse, withoutExecutables(wanted.flags, read))
      again.issues.push(
        liveIssue('not-supported', { what: 'the executable of a socket (-b) without administrator rights' }),
      )
      return withPrograms(again, machine, { ...wanted, programs: true })
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

async function netstat(machine: Machine, parse: Parse, flags: readonly string[]): Promise<Report> {
  const capturedAt = machine.now().toISOString()
  const { started, complete, output, errors } = await machine.run('netstat', flags)
  const command = ['netstat', ...flags].join(' ')
  if (!started) throw new CollectError(`netstat could not be run on this system (${machine.platform})`)
  const report = parse(output, { name: 'live', command, capturedAt })
  const said = new TextDecoder().decode(errors).trim().split('\n')[0]
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

async function withPrograms(report: Report, machine: Machine, { programs }: Wanted): Promise<Report> {
  if (!programs) return report
  await (machine.platform === 'win32' ? addImages : addProcesses)(report, machine)
  return report
}

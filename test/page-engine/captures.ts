import { parse, type Report } from '../../src/index.ts'
import type { ReadSource } from '../../src/page/engine/analysis.ts'
import type { Run } from '../../src/page/engine/overview.ts'
import { textLines } from '../../src/page/engine/text-lines.ts'

/** What stands above the sockets that `netstat -tnp` of Linux prints. */
export const HEADING =
  'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name'

/** Reads what `netstat -tnp` of Linux prints for some sockets. */
export function linux(...lines: readonly string[]): Report {
  return parse(['Active Internet connections (servers and established)', HEADING, ...lines, ''].join('\n'))
}

/** The runs of reports, each with its place. */
export function runsOf(...reports: readonly Report[]): Run[] {
  return reports.flatMap(({ captures }, source) => captures.map((run, capture) => ({ source, capture, run })))
}

/** A line of `netstat -tnp`. */
export function line(local: string, foreign: string, state: string, owner = '-', sendQueue = 0): string {
  return `tcp        0 ${String(sendQueue).padStart(6)} ${local.padEnd(23)} ${foreign.padEnd(23)} ${state.padEnd(11)} ${owner}`
}

/** A text that was read, with its lines. */
export function read(text: string): ReadSource {
  const lines = textLines()
  const report = parse(text, { onText: lines.add, onLines: lines.mark })
  return { report, text: lines }
}

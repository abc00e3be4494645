import { type Capture, parse, type Report } from '../../src/index.ts'

/** Reads what `netstat -tnp` of Linux prints for some sockets. */
export function linux(...lines: readonly string[]): Report {
  return parse(
    [
      'Active Internet connections (servers and established)',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
      ...lines,
      '',
    ].join('\n'),
  )
}

/** The numbered runs of a report. */
export function numbered({ captures }: Report): [number, Capture][] {
  return captures.map((capture, i) => [i, capture])
}

/** A line of `netstat -tnp`. */
export function line(local: string, foreign: string, state: string, owner = '-', sendQueue = 0): string {
  return `tcp        0 ${String(sendQueue).padStart(6)} ${local.padEnd(23)} ${foreign.padEnd(23)} ${state.padEnd(11)} ${owner}`
}

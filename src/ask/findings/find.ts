import type { Sink } from '../../report/sink.ts'
import type { Capture, Finding } from '../../report/types.ts'
import { findingCodes } from '../../report/values/finding-codes.ts'
import { LatePrograms } from '../../write/export/late-programs.ts'
import { CounterFindings } from './counter-findings.ts'
import { SocketFindings } from './socket-findings.ts'

/** Looks at what goes to the sink of a source, and says at its end what the rows show together, the gravest first. */
export function finder(of: Sink): { readonly sink: Sink; end(): Finding[] } {
  const sockets = new SocketFindings()
  const counters = new CounterFindings()
  const programs = new LatePrograms()
  let number = -1
  let open: Capture | null = null
  const endRun = () => {
    sockets.endRun()
    if (open) counters.endRun(number, open.capturedAt)
  }
  return {
    sink: {
      ...of,
      capture(capture) {
        of.capture(capture)
        endRun()
        open = capture
        number++
      },
      row(row, section, capture) {
        of.row(row, section, capture)
        if (section.view === 'connections') sockets.add(row as (typeof section.rows)[number], number)
        else if (section.view === 'listen-queues') sockets.addQueue(row as (typeof section.rows)[number], number)
        else if (section.view === 'statistics') counters.add(row as (typeof section.rows)[number])
        else if (section.view === 'interfaces') counters.addInterface(row as (typeof section.rows)[number])
      },
      program(program) {
        of.program?.(program)
        programs.add(program)
      },
    },
    end() {
      endRun()
      const found = [...sockets.findings((pid, line) => programs.of(pid, line)?.program), ...counters.findings()]
      return found.sort((a, b) => gravity(a) - gravity(b) || b.rows - a.rows)
    },
  }
}

/** What runs show together. */
export function findingsIn(captures: Iterable<Capture>): Finding[] {
  const { sink, end } = finder(NOWHERE)
  for (const capture of captures) {
    sink.capture(capture)
    for (const section of capture.sections) for (const row of section.rows) sink.row(row, section, capture)
  }
  return end()
}

const NOWHERE: Sink = { capture() {}, section() {}, row() {}, issue() {} }

function gravity({ code }: Finding): number {
  return findingCodes.indexOf(code)
}

import type { Sink } from '../report/sink.ts'
import type { Row } from '../report/types.ts'
import { barePid, LatePrograms } from '../write/export/late-programs.ts'

/** So many rows wait for a list of processes below them; those beyond stay without a program. */
const MOST_WAITING = 10_000

/** A sink that gets rows with the programs that lists further down in the source name: a row with a bare PID waits for them. */
export function namingPrograms(sink: Sink & { end(): void }): Sink & { end(): void } {
  let programs = new LatePrograms()
  let rows: Row[] = []
  let waiting: (() => void)[] = []
  const release = () => {
    programs.nameIn(rows)
    for (const pass of waiting) pass()
    rows = []
    waiting = []
  }
  const inTurn = (pass: () => void) => {
    if (waiting.length === 0) pass()
    else waiting.push(pass)
  }
  return {
    capture: (capture) => inTurn(() => sink.capture(capture)),
    section: (section, capture) => inTurn(() => sink.section(section, capture)),
    row(row, section, capture) {
      if (waiting.length === 0 && barePid(row) === null) return sink.row(row, section, capture)
      rows.push(row)
      waiting.push(() => sink.row(row, section, capture))
      if (waiting.length >= MOST_WAITING) release()
    },
    host: (name) => inTurn(() => sink.host?.(name)),
    issue: (issue) => sink.issue(issue),
    program: (program) => programs.add(program),
    end() {
      release()
      programs = new LatePrograms()
      sink.end()
    },
  }
}

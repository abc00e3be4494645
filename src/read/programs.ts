import type { Sink } from '../report/sink.ts'
import type { RowDraft } from '../table/cells/cell.ts'
import type { NeighbourPayload } from '../table/document.ts'
import type { LineToken } from '../table/token.ts'

/** So many PIDs are known at a time, and so many wait for a name: more than a machine has processes (Linux PID_MAX_DEFAULT). */
const MOST = 32_768

/** The programs of processes, as lists in the same source name them; those of another machine are others. */
export class Programs {
  private readonly known = new Map<number, { readonly program: string; readonly line: number }>()
  /** PIDs of rows above that no program is known of. */
  private readonly unnamed = new Set<number>()
  private host: string | undefined
  private since = 1
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
  }

  /** What comes from a line on was printed on a machine, as a prompt or a command calls it; undefined says nothing. */
  at(host: string | undefined, line: number): void {
    if (host === undefined || host === this.host) return
    if (this.host !== undefined) {
      this.known.clear()
      this.unnamed.clear()
      this.since = line
    }
    this.host = host
  }

  /** Keeps what a line of a list says of a process, for the rows below it, and names those above. */
  list({ payload: { process }, line }: LineToken<NeighbourPayload>): void {
    if (!process) return
    const { pid, program } = process
    if (this.known.size === MOST) this.known.clear()
    this.known.set(pid, { program, line })
    if (this.unnamed.delete(pid)) this.sink.program?.({ pid, program, line, since: this.since })
  }

  /** Names the program of a row that has a bare PID. */
  name(row: RowDraft): void {
    const { pid } = row
    if (typeof pid !== 'number' || 'program' in row) return
    const named = this.known.get(pid)
    if (named) Object.assign(row, { program: named.program, programFrom: { line: named.line } })
    else if (this.unnamed.size < MOST) this.unnamed.add(pid)
  }
}

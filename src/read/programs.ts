import type { Sink } from '../report/sink.ts'
import type { RowDraft } from '../table/cells/cell.ts'
import type { NeighbourPayload } from '../table/document.ts'
import type { Process } from '../table/neighbours.ts'
import type { TableContext } from '../table/table-context.ts'
import type { LineToken } from '../table/token.ts'

/** So many PIDs are known at a time, and so many wait for a name: more than a machine has processes (Linux PID_MAX_DEFAULT). */
const MOST = 32_768

/** What every machine calls itself. */
const ANY_MACHINE = /^localhost(?:$|\.)/i

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

  /** What comes from a line on was printed on the machine that a prompt names, or the command; undefined says nothing. */
  at(line: number, prompt: string | undefined, host = prompt): void {
    if (prompt !== undefined && !ANY_MACHINE.test(prompt)) this.sink.host?.(prompt)
    if (host === undefined || host === this.host) return
    if (this.host !== undefined) {
      this.known.clear()
      this.unnamed.clear()
      this.since = line
    }
    this.host = host
  }

  /** A line of a list of processes. */
  list({ payload: { process }, line }: LineToken<NeighbourPayload>): void {
    if (process) this.keep(process, line)
  }

  /** A row: a bare PID in it is named, and what one of a tool that names processes says is kept as that of a list is. */
  row(row: RowDraft, { dialect }: TableContext, line: number): void {
    const { pid, program } = row
    if (typeof pid !== 'number') return
    if (program === undefined) this.name(row, pid)
    else if (dialect.namesProcesses && typeof program === 'string') this.keep({ pid, program }, line)
  }

  /** Keeps what is said of a process, for the rows below, and names those above. */
  private keep({ pid, program }: Process, line: number): void {
    if (this.known.size === MOST) this.known.clear()
    this.known.set(pid, { program, line })
    if (this.unnamed.delete(pid)) this.sink.program?.({ pid, program, line, since: this.since })
  }

  private name(row: RowDraft, pid: number): void {
    const named = this.known.size > 0 ? this.known.get(pid) : undefined
    if (named) Object.assign(row, { program: named.program, programFrom: { line: named.line } })
    else if (this.sink.program && this.unnamed.size < MOST) this.unnamed.add(pid)
  }
}

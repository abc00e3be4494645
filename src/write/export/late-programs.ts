import type { NamedProgram } from '../../report/sink.ts'
import type { Row } from '../../report/types.ts'

/** What a row with a bare PID is given by a list of processes. */
export interface ProgramOfRow {
  readonly program: string
  readonly programFrom: { readonly line: number }
}

/** The programs that lists name of rows above them. */
export class LatePrograms {
  private readonly named = new Map<number, NamedProgram[]>()

  add(program: NamedProgram): void {
    const others = this.named.get(program.pid)
    if (others) others.push(program)
    else this.named.set(program.pid, [program])
  }

  /** The program of a PID in a row: the first that is named behind it, by a list of the same machine. */
  of(pid: number, line: number): ProgramOfRow | undefined {
    const found = this.named.get(pid)?.find(({ since, line: last }) => since <= line && line < last)
    return found && { program: found.program, programFrom: { line: found.line } }
  }

  /** Names them in rows. */
  nameIn(rows: readonly Row[]): void {
    if (this.named.size === 0) return
    for (const row of rows) {
      const pid = barePid(row)
      if (pid !== null) Object.assign(row, this.of(pid, row.line))
    }
  }
}

/** The PID of a row whose tool prints no program; null in any other row. */
export function barePid(row: Row): number | null {
  return 'pid' in row && typeof row.pid === 'number' && !('program' in row) ? row.pid : null
}

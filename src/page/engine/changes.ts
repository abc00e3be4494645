import { changesBetween, type Placed, type RowChange } from '../../ask/diff/row-changes.ts'
import { programOf } from '../../ask/sockets.ts'
import type { Capture, ConnectionRow } from '../../index.ts'

/** A connection that is not the same in two runs. */
export interface Change {
  readonly kind: RowChange['change']
  readonly protocol: string | null
  readonly local: string
  readonly foreign: string | null
  readonly program: string | null
  /** Its state in the first run and in the second; null where it is not there or has none. */
  readonly before: string | null
  readonly after: string | null
  /** Its other fields that have another value, such as a program or a PID. */
  readonly others: readonly string[]
  /** Its line in the run that is named by `capture`. */
  readonly line: number
  readonly capture: 'before' | 'after'
}

/** What is different between two runs, and how many connections are the same in both. */
export interface Changes {
  readonly changes: readonly Change[]
  readonly same: number
}

/** Compares the connections of two runs as `diff` does. */
export function changesOf(before: Capture, after: Capture): Changes {
  const { changes, same } = changesBetween(placedIn(before), placedIn(after), null)
  return { changes: changes.map(changeOf), same }
}

function placedIn({ sections }: Capture): Placed[] {
  return sections.flatMap((section) =>
    section.view === 'connections' ? section.rows.map((row) => ({ row, section })) : [],
  )
}

function changeOf({ change, row: any, fields = {} }: RowChange): Change {
  const row = any as ConnectionRow
  const was = { ...row, ...Object.fromEntries(Object.entries(fields).map(([name, { before }]) => [name, before])) }
  return {
    kind: change,
    protocol: row.protocol,
    local: row.local.text,
    foreign: row.foreign?.text ?? null,
    program: programOf(row) ?? programOf(was),
    before: change === 'opened' ? null : stateOf(was),
    after: change === 'closed' ? null : stateOf(row),
    others: Object.keys(fields).filter((name) => name !== 'state' && name !== 'stateText'),
    line: row.line,
    capture: change === 'closed' ? 'before' : 'after',
  }
}

function stateOf({ state, stateText }: ConnectionRow): string | null {
  return state ?? stateText ?? null
}

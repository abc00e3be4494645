import { programOf } from '../../ask/sockets.ts'
import type { Capture, ConnectionRow } from '../../index.ts'
import { socketsOf } from './overview.ts'

/** A connection that is not the same in two runs. */
export interface Change {
  readonly kind: 'appeared' | 'went' | 'changed'
  readonly protocol: string | null
  readonly local: string
  readonly foreign: string | null
  readonly program: string | null
  /** Its state in the first run and in the second; null where it is not there or has none. */
  readonly before: string | null
  readonly after: string | null
  /** Its line in the run that is named by `capture`. */
  readonly line: number
  readonly capture: 'before' | 'after'
}

/** What is different between two runs, and how many connections are in both with the same state. */
export interface Changes {
  readonly changes: readonly Change[]
  readonly same: number
}

/**
 * Compares the connections of two runs by what identifies them. A key that stands several times (sockets that share a
 * port) is a connection each time: rows of the same state are the same, then what is left is paired in printed order.
 */
export function changesOf(before: Capture, after: Capture): Changes {
  const old = byKey(before)
  const now = byKey(after)
  const appeared: Change[] = []
  const went: Change[] = []
  const changed: Change[] = []
  let same = 0
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [left, right, equal] = withoutEqual(old.get(key) ?? [], now.get(key) ?? [])
    same += equal
    const pairs = Math.min(left.length, right.length)
    for (let i = 0; i < pairs; i++) changed.push(changeOf(left[i] as ConnectionRow, right[i] as ConnectionRow))
    for (const row of left.slice(pairs)) went.push(changeOf(row, null))
    for (const row of right.slice(pairs)) appeared.push(changeOf(null, row))
  }
  return { changes: [...appeared, ...went, ...changed], same }
}

function byKey(capture: Capture): Map<string, ConnectionRow[]> {
  return Map.groupBy(socketsOf(capture), ({ key }) => key)
}

/** Takes away rows that stand on both sides with the same state; what is left, and how many were the same. */
function withoutEqual(
  left: readonly ConnectionRow[],
  right: readonly ConnectionRow[],
): [left: ConnectionRow[], right: ConnectionRow[], equal: number] {
  const others = Map.groupBy(right, stateOf)
  const alone = left.filter((row) => others.get(stateOf(row))?.pop() === undefined)
  const rest = [...others.values()].flat()
  return [alone, rest, left.length - alone.length]
}

function changeOf(before: ConnectionRow | null, after: ConnectionRow | null): Change {
  const row = (after ?? before) as ConnectionRow
  return {
    kind: before && after ? 'changed' : after ? 'appeared' : 'went',
    protocol: row.protocol,
    local: row.local.text,
    foreign: row.foreign?.text ?? null,
    program: programOf(row) ?? (before && programOf(before)),
    before: before && stateOf(before),
    after: after && stateOf(after),
    line: row.line,
    capture: after ? 'after' : 'before',
  }
}

function stateOf({ state, stateText }: ConnectionRow): string | null {
  return state ?? stateText ?? null
}

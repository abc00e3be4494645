import type { RowDraft } from './cells/cell.ts'
import { completeConnection } from './connection-key.ts'

/** What every row of a view begins with, before a column is read. */
export function seedOf(view: string): RowDraft {
  if (view === 'connections') return { line: 0, key: '', protocol: null, family: null }
  if (view === 'unix-sockets') return { line: 0, protocol: 'unix' }
  return { line: 0 }
}

/** Adds to a row what follows from several of its cells. */
export function completeRow(view: string, row: RowDraft): void {
  if (view === 'connections') completeConnection(row)
}

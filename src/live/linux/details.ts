import type { ConnectionRow, UnixSocketRow } from '../../report/types.ts'
import type { Owner } from './processes.ts'

/** What else is said of a socket. */
export interface Details {
  /** The name of a user; null when user and inode were not asked for. */
  readonly userOf: ((uid: number) => string) | null
  /** The processes of an inode; null when programs were not asked for. */
  readonly ownersOf: ((inode: number) => readonly Owner[]) | null
  readonly timers: boolean
}

/** Adds the first process of a socket, and the numbers of all where there are several. */
export function addOwners(row: ConnectionRow | UnixSocketRow, inode: number, { ownersOf }: Details): void {
  if (!ownersOf) return
  const owners = ownersOf(inode)
  row.pid = owners[0]?.pid ?? null
  row.program = owners[0]?.program ?? null
  if (owners.length > 1) Object.assign(row, { pids: owners.map(({ pid }) => pid) })
}

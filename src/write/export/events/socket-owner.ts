import type { Row } from '../../../report/types.ts'

/** The process and the user that a socket belongs to; only what was printed. */
export interface SocketOwner {
  readonly pid?: number
  readonly program?: string
  readonly user?: string
}

/** The owner of a socket. Where several processes have it open, it is the one that the row names itself: the first. */
export function ownerOf(row: Row): SocketOwner {
  const { pid, program, user, owner } = row as Partial<Record<string, unknown>>
  const executable = (owner as { executable?: string | null } | null | undefined)?.executable
  const name = program ?? executable
  return {
    ...(typeof pid === 'number' && { pid }),
    ...(typeof name === 'string' && { program: name }),
    ...(typeof user === 'string' && { user }),
  }
}

/** An object without the members that are undefined; undefined when none is left. */
export function present<Members extends object>(members: Members): Partial<Members> | undefined {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined && value !== null)
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Partial<Members>)
}

import { type FieldKind, fieldKinds } from '../text/kinds.ts'

const any = Object.keys(fieldKinds) as FieldKind[]
const without = (...kinds: FieldKind[]) => any.filter((kind) => !kinds.includes(kind))

export type ColumnKind = 'any' | 'count' | 'hex' | 'endpoint' | 'dottedEndpoint' | 'state' | 'process' | 'bracket'

/** What the first field of a column looks like: the kinds of fields that it can have. */
export const columnKinds: Readonly<Record<ColumnKind, readonly FieldKind[]>> = {
  any,
  /** A decimal number, or a dash in its place. */
  count: ['number', 'signed', 'dash'],
  hex: ['number', 'hexadecimal', 'capitals', 'word'],
  /** An address and a port parted by a colon. */
  endpoint: ['quadAndPort', 'colon', 'bracket', 'numberAndName'],
  /** The same, parted by a dot. */
  dottedEndpoint: without('number', 'signed', 'dash', 'hexadecimal', 'capitals', 'word', 'other'),
  /** A word in any script, whole or damaged, or the number of a raw socket's state. */
  state: without('signed', 'quad', 'quadAndPort', 'colon', 'bracket', 'numberAndName'),
  /** A pid, a slash and a program, or a dash. */
  process: ['numberAndName', 'dash'],
  bracket: ['bracket'],
}

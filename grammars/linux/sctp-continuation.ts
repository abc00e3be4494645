import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { type Endpoint, readEndpoint } from '../../src/table/cells/endpoint.ts'
import { host } from '../../src/table/cells/masquerade-cells.ts'
import { pidSlashProgram } from '../../src/table/cells/process.ts'
import type { Fields } from '../../src/text/fields.ts'

/** Columns of the line where the further addresses of a socket begin, and the foreign ones of them. */
const LOCAL_AT = 20
const FOREIGN_AT = 44

// > | sctp       0      0 192.0.2.10:20836        203.0.113.5:3868        ESTABLISHED
//   |                     198.51.100.10           203.0.113.25                        2675/java
//                         ^moreLocal              ^moreForeign            ^user ^inode ^process
/**
 * What a further line of a multi-homed SCTP socket adds to its row (net-tools netstat.c, sctp_do_one): more addresses, and on the last
 * line what belongs to the whole socket. Null when the line is none.
 */
export function belowSctp(fields: Fields): RowDraft | null {
  const indent = fields.count === 0 ? 0 : columnOf(fields, 0)
  if (indent < LOCAL_AT) return null
  const added: RowDraft = {}
  let at = 0
  for (; at < fields.count; at++) {
    const endpoint = endpointAt(fields, at)
    if (!endpoint) break
    const key = columnOf(fields, at) < FOREIGN_AT ? 'moreLocal' : 'moreForeign'
    added[key] = [...((added[key] as Endpoint[] | undefined) ?? []), endpoint]
  }
  if (at === 0) return null
  return readOwner(fields, at, added) ? added : null
}

/** Where user, inode and process of a socket stand. */
const TAIL_AT = 79

/** A row with its further addresses, the last line of which has what belongs to the whole socket. */
export function withMoreAddresses({ moreLocal, moreForeign }: RowDraft, line: string): string[] {
  const [locals, foreigns] = [moreLocal, moreForeign].map((list) =>
    ((list ?? []) as Endpoint[]).map(({ text }) => text),
  ) as [string[], string[]]
  const count = Math.max(locals.length, foreigns.length)
  if (count === 0) return [line]
  const further = Array.from(
    { length: count },
    (_, i) => `${' '.repeat(LOCAL_AT)}${(locals[i] ?? '').padEnd(23)} ${foreigns[i] ?? ''}`,
  )
  further.push(further.pop()?.padEnd(TAIL_AT).concat(line.slice(TAIL_AT)) ?? '')
  return [line.slice(0, TAIL_AT), ...further].map((text) => text.trimEnd())
}

/** How far a field stands from the beginning of its line. */
function columnOf(fields: Fields, at: number): number {
  const start = fields.start(at)
  return start - 1 - fields.text.lastIndexOf('\n', start - 1)
}

function endpointAt(fields: Fields, at: number): Endpoint | undefined {
  const draft: RowDraft = {}
  host.read(fields, at, at + 1, draft, 'end')
  const bare = draft.end as Endpoint
  if (bare.address !== null) return bare
  const endpoint = readEndpoint(fields.text, fields.start(at), fields.end(at), ':', 'sctp')
  return endpoint?.address !== null ? endpoint : undefined
}

/** Reads `[user inode] [process]`; false when something else stands there. */
function readOwner(fields: Fields, from: number, added: RowDraft): boolean {
  let at = from
  const inode = at + 1 < fields.count ? readCount(fields.text, fields.start(at + 1), fields.end(at + 1)) : undefined
  if (inode !== undefined) {
    added.user = fields.at(at)
    added.inode = inode
    at += 2
  }
  if (at === fields.count) return true
  added.pid = null
  added.program = null
  return pidSlashProgram.readAll?.(fields, at, fields.count, added, 'process') === true
}

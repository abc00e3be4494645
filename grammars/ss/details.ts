import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import type { Fields } from '../../src/text/fields.ts'
import { readDetail } from './detail.ts'
import { readUsers } from './users.ts'
import { writtenDetails } from './write-details.ts'

/** Keys without which a text says nothing of a socket: prose has none of them. */
const SURE =
  /(?:^|\s)(?:users:\(\(|timer:\(|(?:sk)?mem:\(r|ino:\d|uid:\d|sk:[\da-f]|cgroup:[/u]|wscale:\d|rto:\d|mss:\d|cwnd:\d|segs_\w+:\d|minrtt:\d|subflows:\d|peers:(?:\s|$))|^(?:<->|-->)$/

// > |users:(("sshd",pid=900,fd=3)) timer:(keepalive,119min,0) ino:20345 sk:1 cgroup:/system.slice/ssh.service <->
/**
 * All that stands behind the addresses of a socket: its owners, timer, inode, memory, and what TCP knows of it (iproute2 misc/ss.c,
 * inet_show_sock). What it has depends on the options, and each part says what it is.
 */
export const details: Cell = {
  keys: () => ['pid', 'program', 'fd', 'processes'],
  read: () => 0,
  readAll: (fields, at, end, row) => readDetails(fields, at, end, row) === end,
  endOf: (fields, at, end) => readDetails(fields, at, end, {}),
  write: writtenDetails,
}

/** Reads details from a field on; returns the first field that is none. */
function readDetails(fields: Fields, from: number, end: number, row: RowDraft): number {
  const { text } = fields
  const stop = fields.end(end - 1)
  let at = from
  let next = fields.start(from)
  if (!SURE.test(text.slice(next, stop))) return from
  while (at < end) {
    next = readUsers(text, next, stop, row) || readDetail(text, next, stop, row)
    if (next === 0) return at
    while (at < end && fields.start(at) < next) at++
    if (at < end) next = fields.start(at)
  }
  return end
}

// > |	 cubic wscale:7,7 rto:204 rtt:0.41/0.2 mss:1448 cwnd:10 send 283Mbps
/** What a line under a row says of its socket, for -i or where a narrow terminal broke the row; null when it says something else. */
export function belowSocket(fields: Fields): RowDraft | null {
  if (fields.count === 0) return null
  const added: RowDraft = {}
  return readDetails(fields, 0, fields.count, added) === fields.count ? added : null
}

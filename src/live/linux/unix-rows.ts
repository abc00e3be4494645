import type { UnixState } from '../../report/values/unix-states.ts'
import type { UnixSocketRow } from '../../report/views/unix-sockets.ts'
import { addOwners, type Details } from './details.ts'
import { hexNumber } from './hex.ts'

const ACCEPTS = 0x10000
const UNCONNECTED = 1
const types: Readonly<Record<number, string>> = { 1: 'STREAM', 2: 'DGRAM', 3: 'RAW', 4: 'RDM', 5: 'SEQPACKET' }
const states: readonly (UnixState | null)[] = ['FREE', null, 'CONNECTING', 'CONNECTED', 'DISCONNECTING']

/** A row, whose inode is known. */
type UnixSocket = UnixSocketRow & { readonly inode: number }

/**
 * Reads /proc/net/unix (net/unix/af_unix.c, unix_seq_show). A path is what stands behind the inode, blanks and all; lines
 * that do not begin with an address go on with the path before them.
 */
export function readUnixSockets(text: string): UnixSocket[] {
  const rows: UnixSocket[] = []
  for (const line of text.slice(text.indexOf('\n') + 1).split('\n')) {
    const fields =
      /^[0-9a-fA-F]+: ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) +(\d+)(?: (.*))?$/s.exec(
        line,
      )
    const last = rows.at(-1)
    if (fields) rows.push(socketOf(fields))
    else if (last?.path) last.path += `\n${line}`
  }
  const last = rows.at(-1)
  if (last?.path?.endsWith('\n')) last.path = last.path.slice(0, -1)
  return rows
}

/** The row of a socket with its programs. */
export function unixRow(socket: UnixSocket, details: Details): UnixSocketRow {
  addOwners(socket, socket.inode, details)
  return socket
}

function socketOf([
  ,
  refs = '',
  protocol = '',
  flags = '',
  type = '',
  state = '',
  inode,
  path,
]: RegExpExecArray): UnixSocket {
  const accepts = (hexNumber(flags, 0, 8) & ACCEPTS) !== 0
  const stateText = stateOf(hexNumber(state, 0, 2), accepts)
  return {
    line: 0,
    protocol: hexNumber(protocol, 0, 8) === 0 ? 'unix' : 'unknown',
    refCount: hexNumber(refs, 0, 8),
    flags: accepts ? ['ACC'] : [],
    type: types[hexNumber(type, 0, 4)] ?? 'UNKNOWN',
    state: stateText,
    stateText,
    inode: Number(inode),
    path: path || null,
  }
}

function stateOf(state: number, accepts: boolean): UnixState | null {
  if (state === UNCONNECTED) return accepts ? 'LISTENING' : null
  return states[state] ?? 'UNKNOWN'
}

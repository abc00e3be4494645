import type { UnixSocketRow } from '../../report/types.ts'
import type { UnixState } from '../../report/values/unix-states.ts'
import { hexNumber } from './hex.ts'

const ACCEPTS = 0x10000
const UNCONNECTED = 1
const types: Readonly<Record<number, string>> = { 1: 'STREAM', 2: 'DGRAM', 3: 'RAW', 4: 'RDM', 5: 'SEQPACKET' }
const states: readonly (UnixState | null)[] = ['FREE', null, 'CONNECTING', 'CONNECTED', 'DISCONNECTING']
const SOCKET = /^[0-9a-fA-F]+: ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) +(\d+)(?: (.*))?$/s

/** The socket of a line of /proc/net/unix (net/unix/af_unix.c, unix_seq_show); null when it is none. A path is what stands behind the inode, blanks and all. */
export function unixSocketIn(line: string): (UnixSocketRow & { inode: number }) | null {
  const fields = SOCKET.exec(line)
  if (!fields) return null
  const [, refs = '', protocol = '', flags = '', type = '', state = '', inode, path] = fields
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

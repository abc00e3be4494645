import { hexNumber, wordAddress, wordsAddress } from './hex.ts'

/** One line of /proc/net/tcp and the files that look like it, its numbers read. */
export interface KernelSocket {
  localAddress: string
  localPort: number
  foreignAddress: string
  foreignPort: number
  state: number
  sendQueue: number
  recvQueue: number
  timer: number
  /** Until the timer runs out, in ticks. */
  ticks: number
  retransmits: number
  uid: number
  probes: number
  inode: number
}

const BLANK = 32
const COLON = 58
const NEWLINE = 10
/** Shorter than any line with an inode. */
const LEAST = 80

/**
 * Reads /proc/net/{tcp,udp,udplite,raw} and those of IPv6 (net/ipv4/tcp_ipv4.c, get_tcp4_sock). Each socket is given in one and
 * the same object, which holds good until the next; a line that is none goes to `bogus`.
 */
export function readSockets(
  text: string,
  family: 'ipv4' | 'ipv6',
  littleEndian: boolean,
  take: (socket: Readonly<KernelSocket>) => void,
  bogus: (line: string) => void,
): void {
  const socket: KernelSocket = {
    localAddress: '',
    localPort: 0,
    foreignAddress: '',
    foreignPort: 0,
    state: 0,
    sendQueue: 0,
    recvQueue: 0,
    timer: 0,
    ticks: 0,
    retransmits: 0,
    uid: 0,
    probes: 0,
    inode: 0,
  }
  const width = family === 'ipv6' ? 32 : 8
  const cursor = { at: 0 }
  const known = new Map<string, string>()
  const address = (start: number) => {
    const digits = text.slice(start, start + width)
    let read = known.get(digits)
    if (read === undefined) {
      read = family === 'ipv6' ? wordsAddress(digits, 0, littleEndian) : wordAddress(digits, 0, littleEndian)
      known.set(digits, read)
    }
    return read
  }
  let line = text.indexOf('\n') + 1
  while (line > 0 && line < text.length) {
    let end = text.indexOf('\n', line)
    if (end < 0) end = text.length
    const local = text.indexOf(':', line) + 2
    const foreign = local + width + 6
    const state = foreign + width + 6
    if (
      local > 1 &&
      end - local >= LEAST - 8 &&
      text.charCodeAt(local + width) === COLON &&
      text.charCodeAt(foreign + width) === COLON &&
      text.charCodeAt(state - 1) === BLANK
    ) {
      cursor.at = state
      socket.localAddress = address(local)
      socket.localPort = hexNumber(text, local + width + 1, local + width + 5)
      socket.foreignAddress = address(foreign)
      socket.foreignPort = hexNumber(text, foreign + width + 1, foreign + width + 5)
      socket.state = nextHex(text, cursor)
      socket.sendQueue = nextHex(text, cursor)
      socket.recvQueue = nextHex(text, cursor)
      socket.timer = nextHex(text, cursor)
      socket.ticks = nextHex(text, cursor)
      socket.retransmits = nextHex(text, cursor)
      socket.uid = nextDecimal(text, cursor)
      socket.probes = nextDecimal(text, cursor)
      socket.inode = nextDecimal(text, cursor)
      take(socket)
    } else if (end > line) bogus(text.slice(line, end))
    line = end + 1
  }
}

/** The hexadecimal number at the cursor, which is left behind the blank or the colon after it. */
function nextHex(text: string, cursor: { at: number }): number {
  let at = cursor.at
  while (text.charCodeAt(at) === BLANK) at++
  let value = 0
  for (;;) {
    const code = text.charCodeAt(at++)
    if (code >= 48 && code <= 57) value = value * 16 + code - 48
    else if ((code | 32) >= 97 && (code | 32) <= 102) value = value * 16 + (code | 32) - 87
    else break
  }
  cursor.at = at
  return value
}

function nextDecimal(text: string, cursor: { at: number }): number {
  let at = cursor.at
  while (text.charCodeAt(at) === BLANK) at++
  let value = 0
  for (;;) {
    const code = text.charCodeAt(at) - 48
    if (!(code >= 0 && code <= 9)) break
    value = value * 10 + code
    at++
  }
  cursor.at = text.charCodeAt(at) === NEWLINE ? at : at + 1
  return value
}

import { hexNumber, wordAddress, wordsAddress } from './hex.ts'

/** One line of /proc/net/tcp and the files that look like it, its numbers read. */
export interface KernelSocket {
  readonly localAddress: string
  readonly localPort: number
  readonly foreignAddress: string
  readonly foreignPort: number
  readonly state: number
  readonly sendQueue: number
  readonly recvQueue: number
  readonly timer: number
  /** Until the timer runs out, in ticks. */
  readonly ticks: number
  readonly retransmits: number
  readonly uid: number
  readonly probes: number
  readonly inode: number
}

const BLANK = 32
const COLON = 58
const NEWLINE = 10
/** Shorter than any line with an inode. */
const LEAST = 80

/** The address at an offset of the text, as the kernel printed it. */
export type AddressAt = (text: string, start: number) => string

/** Reads /proc/net/{tcp,udp,udplite,raw} and those of IPv6 (net/ipv4/tcp_ipv4.c, get_tcp4_sock); a line that is none goes to `bogus`. */
export function readSockets(
  text: string,
  family: 'ipv4' | 'ipv6',
  littleEndian: boolean,
  bogus: (line: string) => void,
): KernelSocket[] {
  const sockets: KernelSocket[] = []
  const width = digitsOf(family)
  const address = remembered(width, littleEndian)
  let line = text.indexOf('\n') + 1
  while (line > 0 && line < text.length) {
    let end = text.indexOf('\n', line)
    if (end < 0) end = text.length
    const socket = socketIn(text, line, end, width, address)
    if (socket) sockets.push(socket)
    else if (end > line) bogus(text.slice(line, end))
    line = end + 1
  }
  return sockets
}

/** How many hexadecimal digits an address has. */
export function digitsOf(family: 'ipv4' | 'ipv6'): 8 | 32 {
  return family === 'ipv6' ? 32 : 8
}

/** The socket of the line `text[line, end)`, whose addresses have so many digits; null when it is none. */
export function socketIn(
  text: string,
  line: number,
  end: number,
  width: 8 | 32,
  address: AddressAt,
): KernelSocket | null {
  const local = text.indexOf(':', line) + 2
  const foreign = local + width + 6
  const state = foreign + width + 6
  if (
    local === 1 ||
    end - local < LEAST - 8 ||
    text.charCodeAt(local + width) !== COLON ||
    text.charCodeAt(foreign + width) !== COLON ||
    text.charCodeAt(state - 1) !== BLANK
  )
    return null
  const cursor = { at: state }
  return {
    localAddress: address(text, local),
    localPort: hexNumber(text, local + width + 1, local + width + 5),
    foreignAddress: address(text, foreign),
    foreignPort: hexNumber(text, foreign + width + 1, foreign + width + 5),
    state: nextHex(text, cursor),
    sendQueue: nextHex(text, cursor),
    recvQueue: nextHex(text, cursor),
    timer: nextHex(text, cursor),
    ticks: nextHex(text, cursor),
    retransmits: nextHex(text, cursor),
    uid: nextDecimal(text, cursor),
    probes: nextDecimal(text, cursor),
    inode: nextDecimal(text, cursor),
  }
}

/** Reads addresses of so many digits, each once. */
function remembered(width: 8 | 32, littleEndian: boolean): AddressAt {
  const known = new Map<string, string>()
  return (text, start) => {
    const digits = text.slice(start, start + width)
    let read = known.get(digits)
    if (read === undefined) {
      read = width === 32 ? wordsAddress(digits, 0, littleEndian) : wordAddress(digits, 0, littleEndian)
      known.set(digits, read)
    }
    return read
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

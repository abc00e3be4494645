import { canonicalIPv6 } from './scanner-ipv6.ts'

/** One end of a connection, as the reader makes it. */
export interface Endpoint {
  text: string
  address: string | null
  host: string | null
  zone: string | null
  port: number | null
  service: string | null
  wildcard: boolean
  truncated: boolean
}

const BLANK = 32
const STAR = 42
const DASH = 45
const DOT = 46
const SLASH = 47

/** A line that is read from the left: `at` moves over `text` up to `end`. */
export class Line {
  text = ''
  at = 0
  end = 0
  /** What `state` found, as printed. */
  stateText: string | null = null
  /** What `process` and `namedProcess` found. */
  pid: number | null = null
  program: string | null = null

  skip(): void {
    const { text, end } = this
    let at = this.at
    while (at < end && text.charCodeAt(at) === BLANK) at++
    this.at = at
  }

  /** Takes `word` when it stands here, whole. */
  word(word: string): boolean {
    const { text, at } = this
    const stop = at + word.length
    if (!text.startsWith(word, at) || (stop < this.end && text.charCodeAt(stop) !== BLANK)) return false
    this.at = stop
    return true
  }

  /** The character so many places before this one. */
  before(places: number): number {
    return this.text.charCodeAt(this.at - places)
  }

  /** Takes a field as it is. */
  field(): string | null {
    this.skip()
    const start = this.at
    this.at = this.fieldEnd(start)
    return start === this.at ? null : this.text.slice(start, this.at)
  }

  /** Takes a number, when one stands here. */
  count(): number | null {
    this.skip()
    const { text, end } = this
    let at = this.at
    let value = 0
    for (; at < end; at++) {
      const digit = text.charCodeAt(at) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (at === this.at || (at < end && text.charCodeAt(at) !== BLANK)) return null
    this.at = at
    return value
  }

  /** Takes a state, when one stands here. */
  state(): string | null {
    this.skip()
    switch (this.text.charCodeAt(this.at)) {
      case 66: // B
        return this.named('BOUND', 'BOUND')
      case 67: // C
        return (
          this.named('CLOSE_WAIT', 'CLOSE_WAIT') ??
          this.named('CLOSING', 'CLOSING') ??
          this.named('CLOSED', 'CLOSED') ??
          this.named('CLOSE', 'CLOSED')
        )
      case 68: // D
        return this.named('DELETE_TCB', 'DELETE_TCB')
      case 69: // E
        return this.named('ESTABLISHED', 'ESTABLISHED')
      case 70: // F
        return (
          this.named('FIN_WAIT_1', 'FIN_WAIT_1') ??
          this.named('FIN_WAIT_2', 'FIN_WAIT_2') ??
          this.named('FIN_WAIT1', 'FIN_WAIT_1') ??
          this.named('FIN_WAIT2', 'FIN_WAIT_2')
        )
      case 76: // L
        return this.named('LISTENING', 'LISTEN') ?? this.named('LISTEN', 'LISTEN') ?? this.named('LAST_ACK', 'LAST_ACK')
      case 83: // S
        return (
          this.named('SYN_SENT', 'SYN_SENT') ??
          this.named('SYN_RECEIVED', 'SYN_RECEIVED') ??
          this.named('SYN_RECV', 'SYN_RECEIVED') ??
          this.named('SYN_RCVD', 'SYN_RECEIVED')
        )
      case 84: // T
        return this.named('TIME_WAIT', 'TIME_WAIT')
      default:
        this.stateText = null
        return null
    }
  }

  private named(text: string, state: string): string | null {
    if (!this.word(text)) {
      this.stateText = null
      return null
    }
    this.stateText = text
    return state
  }

  /** Takes `123/program with blanks` up to the end of the line, or `-`. */
  process(): void {
    this.skip()
    const { text, at } = this
    let end = this.end
    while (end > at && text.charCodeAt(end - 1) === BLANK) end--
    this.pid = null
    this.program = null
    this.at = end
    if (text.charCodeAt(at) === DASH) return
    let value = 0
    let slash = at
    for (; slash < end && text.charCodeAt(slash) !== SLASH; slash++) value = value * 10 + text.charCodeAt(slash) - 48
    this.pid = value
    this.program = slash + 1 < end ? text.slice(slash + 1, end) : null
  }

  /** Takes `program with blanks:123`, behind which so many fields stand. */
  namedProcess(fieldsBehind: number): void {
    this.skip()
    const { text, at } = this
    let end = this.end
    for (let i = 0; i < fieldsBehind; i++) {
      while (text.charCodeAt(end - 1) === BLANK) end--
      while (text.charCodeAt(end - 1) !== BLANK) end--
    }
    while (text.charCodeAt(end - 1) === BLANK) end--
    this.at = end
    const colon = text.lastIndexOf(':', end)
    let value = 0
    for (let i = colon + 1; i < end; i++) value = value * 10 + text.charCodeAt(i) - 48
    this.pid = value
    this.program = colon > at ? text.slice(at, colon) : null
  }

  /**
   * Takes an address and a port, parted by the last `mark`. `width` tells what may have been cut: 23 is the column of
   * Linux, 16 the host of macOS, 0 nothing.
   */
  endpoint(mark: number, width: number): Endpoint | null {
    this.skip()
    const { text, at } = this
    const parting = this.endOfIPv4(mark)
    if (parting < 0) return this.otherEndpoint(mark, width)
    const port = this.port(parting + 1)
    if (port === -2) return null
    const address = text.slice(at, parting)
    const wildcard = parting - at === 7 && address === '0.0.0.0'
    return {
      text: text.slice(at, this.at),
      address,
      host: null,
      zone: null,
      port: port < 0 ? null : port,
      service: null,
      wildcard,
      truncated: false,
    }
  }

  /** The offset of the mark behind four octets; -1 when something else stands here. */
  private endOfIPv4(mark: number): number {
    const { text, end } = this
    let octet = -1
    let dots = 0
    for (let i = this.at; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code >= 48 && code <= 57) {
        octet = octet < 0 ? code - 48 : octet * 10 + code - 48
        if (octet > 255) return -1
      } else if (octet < 0) return -1
      else if (code === mark && dots === 3) return i
      else if (code === DOT && dots < 3) {
        dots++
        octet = -1
      } else return -1
    }
    return -1
  }

  /** Takes the port at `from`, up to the end of the field: -1 for `*`, -2 when there is none. */
  private port(from: number): number {
    const { text, end } = this
    let at = from
    let value = 0
    if (text.charCodeAt(at) === STAR) {
      value = -1
      at++
    } else {
      for (; at < end; at++) {
        const digit = text.charCodeAt(at) - 48
        if (digit < 0 || digit > 9) break
        value = value * 10 + digit
      }
      if (at === from) return -2
    }
    if (at < end && text.charCodeAt(at) !== BLANK) return -2
    this.at = at
    return value
  }

  private otherEndpoint(mark: number, width: number): Endpoint | null {
    const { text, at: start } = this
    const end = this.fieldEnd(start)
    let parting = end - 1
    while (parting > start && text.charCodeAt(parting) !== mark) parting--
    if (parting <= start) return null
    const port = this.port(parting + 1)
    if (port === -2) return null
    const endpoint: Endpoint = {
      text: text.slice(start, end),
      address: null,
      host: null,
      zone: null,
      port: port < 0 ? null : port,
      service: null,
      wildcard: false,
      truncated: false,
    }
    if (parting - start === 1 && text.charCodeAt(start) === STAR) endpoint.wildcard = true
    else if (isCut(width, parting - start, end - start)) endpoint.truncated = true
    else readIPv6(endpoint, text, start, parting)
    return endpoint
  }

  private fieldEnd(start: number): number {
    const { text, end } = this
    let at = start
    while (at < end && text.charCodeAt(at) !== BLANK) at++
    return at
  }

  /** The family that an address shows. */
  familyOf({ address }: Endpoint): 'ipv4' | 'ipv6' | null {
    if (address === null) return null
    return address.indexOf(':') < 0 ? 'ipv4' : 'ipv6'
  }

  /** What identifies a connection: its protocol and both of its ends. */
  key(protocol: string, local: Endpoint, foreign: Endpoint): string {
    return `${protocol}|${keyOf(local)}|${keyOf(foreign)}`
  }
}

function isCut(width: number, host: number, whole: number): boolean {
  if (width === 23) return whole === 23
  return width === 16 && (host === 16 || whole >= 22)
}

function readIPv6(endpoint: Endpoint, text: string, from: number, to: number): void {
  const bracketed = text.charCodeAt(from) === 91
  const start = bracketed ? from + 1 : from
  let end = bracketed ? to - 1 : to
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) !== 37) continue
    endpoint.zone = text.slice(i + 1, end)
    end = i
  }
  const address = canonicalIPv6(text.slice(start, end))
  endpoint.address = address
  if (address === null) endpoint.truncated = true
  else endpoint.wildcard = address === '::'
}

function keyOf(endpoint: Endpoint): string {
  const { address, port } = endpoint
  const last = port === null ? '*' : String(port)
  if (address === null) return endpoint.wildcard ? `*:${last}` : `${endpoint.text.slice(0, -1 - last.length)}:${last}`
  if (address.indexOf(':') < 0) return `${address}:${last}`
  return endpoint.zone === null ? `[${address}]:${last}` : `[${address}%${endpoint.zone}]:${last}`
}

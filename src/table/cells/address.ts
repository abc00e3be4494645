/** An address that was recognised: canonical text (RFC 5952 for IPv6) and its family. */
export interface Address {
  readonly address: string
  readonly family: 'ipv4' | 'ipv6'
  /** True for `0.0.0.0` and `::`. */
  readonly wildcard: boolean
}

const V4_WILDCARD: Address = { address: '0.0.0.0', family: 'ipv4', wildcard: true }
const recent = new Map<string, Address | null>()
const RECENT_LIMIT = 4096
const LONGEST_QUAD = 15
/** Four digits of a group of IPv6, and the colon behind them. */
const LONGEST_GROUP = 5

/** Reads `text` as an IPv4 or IPv6 address without brackets and zone; undefined when it is neither. */
export function readAddress(text: string): Address | undefined {
  if (text === '0.0.0.0') return V4_WILDCARD
  if (isIPv4(text, 0, text.length)) return { address: text, family: 'ipv4', wildcard: false }
  if (!text.includes(':')) return undefined
  let known = recent.get(text)
  if (known === undefined) {
    known = readIPv6(text) ?? null
    if (recent.size >= RECENT_LIMIT) recent.clear()
    recent.set(text, known)
  }
  return known ?? undefined
}

/** Whether `text[start, end)` is four decimal octets. */
export function isIPv4(text: string, start: number, end: number): boolean {
  if (end - start < 7 || end - start > LONGEST_QUAD) return false
  let octet = -1
  let dots = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit >= 0 && digit <= 9) {
      octet = octet < 0 ? digit : octet * 10 + digit
      if (octet > 255) return false
    } else if (digit === -2 && octet >= 0 && ++dots < 4) octet = -1
    else return false
  }
  return dots === 3 && octet >= 0
}

/** Where four decimal octets end that `text[start, end)` begins with; -1 when it does not, or when nothing follows them. */
export function quadEnd(text: string, start: number, end: number): number {
  let octet = -1
  let dots = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) {
      octet = octet < 0 ? digit : octet * 10 + digit
      if (octet > 255) return -1
    } else if (octet < 0) return -1
    else if (dots === 3) return at - start <= LONGEST_QUAD ? at : -1
    else if (digit !== -2) return -1
    else {
      dots++
      octet = -1
    }
  }
  return -1
}

/** Whether a canonical address is of IPv6: one of its first characters is a colon. */
export function isIPv6(address: string): boolean {
  for (let at = 0; at < LONGEST_GROUP; at++) if (address.charCodeAt(at) === 58) return true
  return false
}

/** RFC 4291 §2.2 text forms, with RFC 5952 as the result. */
function readIPv6(text: string): Address | undefined {
  const groups = ipv6Groups(text)
  if (!groups) return undefined
  const address = writeIPv6(groups)
  return { address, family: 'ipv6', wildcard: address === '::' }
}

/** The eight groups of an IPv6 address, undefined when the text is none. */
export function ipv6Groups(text: string): number[] | undefined {
  if (text.length > 45) return undefined
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const head = groupsOf(halves[0] as string, halves.length === 1)
  const tail = halves.length === 2 ? groupsOf(halves[1] as string, true) : []
  if (!head || !tail) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  return [...head, ...new Array<number>(missing).fill(0), ...tail]
}

/** The groups of one side of `::`; only the last of an address may be a dotted quad. */
function groupsOf(text: string, last: boolean): number[] | undefined {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    if (last && index === parts.length - 1 && isIPv4(part, 0, part.length)) {
      const [a, b, c, d] = part.split('.').map(Number) as [number, number, number, number]
      groups.push(a * 256 + b, c * 256 + d)
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}

/** RFC 5952: lower case, no leading zeros, the longest run of zeros shortened, IPv4-mapped in dotted form. */
export function writeIPv6(groups: readonly number[]): string {
  const mapped = groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff
  const last = mapped ? 6 : 8
  const [start, length] = longestZeroRun(groups.slice(0, last))
  const hex = (from: number, to: number) => groups.slice(from, to).map((g) => g.toString(16))
  const tail = mapped
    ? [
        `${(groups[6] as number) >> 8}.${(groups[6] as number) & 255}.${(groups[7] as number) >> 8}.${(groups[7] as number) & 255}`,
      ]
    : []
  if (length < 2) return [...hex(0, last), ...tail].join(':')
  return `${hex(0, start).join(':')}::${[...hex(start + length, last), ...tail].join(':')}`
}

function longestZeroRun(groups: readonly number[]): [start: number, length: number] {
  let best: [number, number] = [0, 0]
  for (let i = 0; i < groups.length; i++) {
    let end = i
    while (groups[end] === 0) end++
    if (end - i > best[1]) best = [i, end - i]
    if (end > i) i = end
  }
  return best
}

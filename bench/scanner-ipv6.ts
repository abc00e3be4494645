const COLON = 58
const DOT = 46
const LIMIT = 4096
const recent = new Map<string, string | null>()
const groups = new Uint16Array(8)

/** RFC 5952 form of an IPv6 address; null when the text is none. What was asked last is remembered. */
export function canonicalIPv6(text: string): string | null {
  let address = recent.get(text)
  if (address !== undefined) return address
  address = readGroups(text) ? writeGroups() : null
  if (recent.size >= LIMIT) recent.clear()
  recent.set(text, address)
  return address
}

/** Fills the eight groups from the text; false when it is no address. */
function readGroups(text: string): boolean {
  let count = 0
  let gap = -1
  let at = 0
  if (text.startsWith('::')) {
    gap = 0
    at = 2
  }
  while (at < text.length) {
    if (count === 8) return false
    const start = at
    let value = 0
    let code = 0
    for (; at < text.length; at++) {
      code = text.charCodeAt(at)
      const digit = hexDigit(code)
      if (digit < 0) break
      value = value * 16 + digit
    }
    if (at < text.length && code === DOT) return count <= 6 && readMapped(text, start, count) && spread(count + 2, gap)
    if (at === start || at - start > 4) return false
    groups[count++] = value
    if (at === text.length) break
    if (code !== COLON || ++at === text.length) return false
    if (text.charCodeAt(at) !== COLON) continue
    if (gap >= 0) return false
    gap = count
    at++
  }
  return spread(count, gap)
}

/** Moves the groups behind the gap to the end. */
function spread(count: number, gap: number): boolean {
  if (gap < 0) return count === 8
  if (count > 7) return false
  const behind = count - gap
  for (let i = 1; i <= behind; i++) groups[8 - i] = groups[count - i] as number
  groups.fill(0, gap, 8 - behind)
  return true
}

/** The four octets of an IPv4 address at the end fill two groups. */
function readMapped(text: string, from: number, count: number): boolean {
  let at = from
  let address = 0
  for (let octet = 0; octet < 4; octet++) {
    const start = at
    let value = 0
    for (; at < text.length; at++) {
      const digit = text.charCodeAt(at) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (at === start || value > 255 || (octet < 3 && text.charCodeAt(at++) !== DOT)) return false
    address = address * 256 + value
  }
  groups[count] = address >>> 16
  groups[count + 1] = address & 0xffff
  return at === text.length
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

function writeGroups(): string {
  const mapped =
    groups[5] === 0xffff && groups.indexOf(0xffff) === 5 && groups.subarray(0, 5).every((group) => group === 0)
  const last = mapped ? 6 : 8
  let [start, length] = [0, 1]
  for (let i = 0; i < last; i++) {
    let end = i
    while (end < last && groups[end] === 0) end++
    if (end - i > length) [start, length] = [i, end - i]
    if (end > i) i = end
  }
  let text = ''
  for (let i = 0; i < last; i++) {
    if (length > 1 && i === start) {
      text += '::'
      i += length - 1
    } else text += text === '' || text.endsWith(':') ? hex(i) : `:${hex(i)}`
  }
  if (!mapped) return text
  const [high, low] = [groups[6] as number, groups[7] as number]
  return `${text}:${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}

function hex(index: number): string {
  return (groups[index] as number).toString(16)
}

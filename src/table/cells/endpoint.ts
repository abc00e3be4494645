import { isIPv4, isIPv6, quadEnd, readAddress } from './address.ts'
import { type Cell, type RowDraft, UNASKED } from './cell.ts'
import { readCount } from './count.ts'
import { isMaskedAddress } from './masked-address.ts'
import { portOf } from './services.ts'

/** One end of a connection, as printed and as far as it is certain. */
export interface Endpoint {
  text: string
  /** Canonical address (RFC 5952); null for `*`, for names and for cut addresses. */
  address: string | null
  host: string | null
  zone: string | null
  port: number | null
  service: string | null
  wildcard: boolean
  truncated: boolean
}

/**
 * Says what a tool may have cut of an endpoint whose host part and whole text are this long: the end of the host, that of
 * the service or port, or both. `width` is that of its column, 0 when the heading does not show it.
 */
export type CutRule = (
  kind: 'ipv4' | 'ipv6' | 'name',
  hostLength: number,
  length: number,
  width: number,
) => 'host' | 'service' | 'both' | null

const COLON = 58
const DOT = 46
/** What parts an address and its port: a colon, a dot (the BSDs), or two of them (z/OS). */
export type EndpointSeparator = ':' | '.' | '..'

const STAR = 42
const ZERO = 48
const NINE = 57
const SMALL_A = 97
const SMALL_F = 102
/** The greatest number of a port (RFC 9293 §3.1). */
const LAST_PORT = 65_535
/** What no address or name holds, but what a program wraps a text in: colours of a terminal, tags and entities, escaped marks, links. */
const WRAPPED =
  /\[(?:[\d;]{0,9}m|K)|&#?\w{2,6};|\\[_*[\]]|\]\(http|\|http|<(?:http|mailto|tel):?|<\/?(?:a|b|i|em|code|font|span|strong)\b/
/** Any port, or one that the author of a text hid. */
const HIDDEN = /^\*{1,5}$/
const never: CutRule = () => null

/**
 * An address and a port in one field, parted by the last `separator`: `192.0.2.1:80`, `[2001:db8::1%12]:443`, `:::22`
 * (Windows, Linux), `192.0.2.1.80`, `*.ssh`, `fe80::1%lo0.123` (the BSDs) or `::ffff:192.0.2.1..80` (z/OS).
 */
export function endpointCell(
  separator: EndpointSeparator,
  cut: CutRule = never,
  style: EndpointStyle = separator === ':' ? 'net-tools' : 'bsd',
): Cell {
  return {
    kind: separator === ':' ? 'endpoint' : 'dottedEndpoint',
    skips: true,
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      if (key === UNASKED && isNumbers(fields.text, fields.start(at), fields.end(at), separator)) return 1
      const endpoint = readEndpoint(
        fields.text,
        fields.start(at),
        fields.end(at),
        separator,
        row.protocol as string,
        fields.wide ? never : cut,
        fields.addressWidth,
      )
      if (!endpoint) return 0
      if (key !== UNASKED) row[key] = endpoint
      return 1
    },
    write(row, key) {
      const endpoint = row[key] as Endpoint | null | undefined
      return endpoint ? endpoint.text || printedEndpoint(endpoint, separator, style, row, key) : ''
    },
  }
}

/** How a tool writes an address and a port: brackets around IPv6 or none, and what stands for any address and any port. */
export type EndpointStyle = 'windows' | 'net-tools' | 'bsd'

/** An endpoint without its text, as a tool prints it. */
function printedEndpoint(
  endpoint: Endpoint,
  separator: EndpointSeparator,
  style: EndpointStyle,
  row: RowDraft,
  key: string,
): string {
  const { address, host, wildcard, service, port } = endpoint
  const isV6 = row.family === 'ipv6' || row.family === 'dual' || (address?.includes(':') ?? false)
  if (style === 'windows' && wildcard && key === 'foreign' && row.protocol !== 'tcp') return '*:*'
  const zone = endpoint.zone === null || style === 'net-tools' ? '' : `%${endpoint.zone}`
  const any = style === 'bsd' ? '*' : isV6 ? '::' : '0.0.0.0'
  const plain = wildcard ? any : `${address ?? host ?? ''}${zone}`
  const printed = style === 'windows' && plain.includes(':') ? `[${plain}]` : plain
  const last = service ?? (port || (style === 'windows' ? '0' : '*'))
  return `${printed}${separator}${last}`
}

/** Whether `text[start, end)` is figures and the number of a port, or a star for it: that is an endpoint, whatever its address is. */
function isNumbers(text: string, start: number, end: number, separator: EndpointSeparator): boolean {
  let at = end - 1
  let port = 0
  if (text.charCodeAt(at) === STAR) at--
  else
    for (let weight = 1; at > start && isDigit(text.charCodeAt(at)); at--, weight *= 10)
      port += (text.charCodeAt(at) - ZERO) * weight
  const parting = at + 1 - separator.length
  if (at === end - 1 || port > LAST_PORT || parting <= start || !isParting(text, parting, separator)) return false
  for (let i = start; i < parting; i++) {
    const code = text.charCodeAt(i)
    if (!isDigit(code) && code !== DOT && code !== COLON && !(code >= SMALL_A && code <= SMALL_F)) return false
  }
  return true
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}

/** Reads `text[start, end)`; undefined when it has no separator with something before it. */
export function readEndpoint(
  text: string,
  start: number,
  end: number,
  separator: EndpointSeparator,
  protocol: string,
  cut: CutRule = never,
  width = 0,
): Endpoint | undefined {
  return (
    readNumeric(text, start, end, separator, cut, width) ?? readAny(text, start, end, separator, protocol, cut, width)
  )
}

/** An IPv4 address and the number of a port, or a star for it, as most are; undefined for all others and for those that a tool may have cut. */
function readNumeric(
  text: string,
  start: number,
  end: number,
  separator: EndpointSeparator,
  cut: CutRule,
  width: number,
): Endpoint | undefined {
  const parting = quadEnd(text, start, end)
  if (parting < 0 || !isParting(text, parting, separator)) return undefined
  const behind = parting + separator.length
  const digits = end - behind
  const isAny = digits === 1 && text.charCodeAt(behind) === STAR
  let port = 0
  for (let at = behind; at < end && !isAny; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return undefined
    port = port * 10 + digit
  }
  if (digits < 1 || port > LAST_PORT || cut('ipv4', parting - start, end - start, width) !== null) return undefined
  const address = text.slice(start, parting)
  return {
    text: text.slice(start, end),
    address,
    host: null,
    zone: null,
    port: isAny ? null : port,
    service: null,
    wildcard: address === '0.0.0.0',
    truncated: false,
  }
}

/** Whether a separator stands at `at`. */
function isParting(text: string, at: number, separator: EndpointSeparator): boolean {
  return text.charCodeAt(at) === separator.charCodeAt(0) && (separator.length === 1 || text.charCodeAt(at + 1) === DOT)
}

function readAny(
  text: string,
  start: number,
  end: number,
  separator: EndpointSeparator,
  protocol: string,
  cut: CutRule,
  width: number,
): Endpoint | undefined {
  let parting = end - separator.length
  while (parting > start && !isParting(text, parting, separator)) parting--
  if (parting <= start) return undefined
  const behind = parting + separator.length
  const endpoint: Endpoint = {
    text: text.slice(start, end),
    address: null,
    host: null,
    zone: null,
    port: null,
    service: null,
    wildcard: false,
    truncated: behind === end,
  }
  const kind = readHost(endpoint, text, start, parting)
  const lost = kind === 'any' ? null : cut(kind, parting - start, end - start, width)
  if (lost !== null) {
    endpoint.truncated = true
    if (lost !== 'service') {
      endpoint.address = null
      endpoint.host = null
      endpoint.wildcard = false
    }
  }
  if (!readPort(endpoint, text, behind, end, protocol)) return undefined
  if (lost === 'service' || lost === 'both') cutPort(endpoint, lost, end - behind)
  const certain = (endpoint.address !== null || endpoint.wildcard) && endpoint.service === null
  return !certain && WRAPPED.test(endpoint.text) ? undefined : endpoint
}

function readHost(endpoint: Endpoint, text: string, start: number, end: number): 'ipv4' | 'ipv6' | 'name' | 'any' {
  if (isIPv4(text, start, end)) {
    endpoint.address = text.slice(start, end)
    endpoint.wildcard = endpoint.address === '0.0.0.0'
    return 'ipv4'
  }
  if (end - start === 1 && text.charCodeAt(start) === STAR) {
    endpoint.wildcard = true
    return 'any'
  }
  const host = withoutBrackets(text.slice(start, end))
  const percent = host.indexOf('%')
  if (percent === 1 && host.startsWith('*')) {
    endpoint.wildcard = true
    return 'any'
  }
  const address = readAddress(percent < 0 ? host : host.slice(0, percent))
  if (percent > 0 && (address ? !address.wildcard : host.includes(':'))) endpoint.zone = host.slice(percent + 1)
  if (address) {
    endpoint.address = address.address
    endpoint.wildcard = address.wildcard
    return address.family
  }
  if (host.includes(':')) {
    endpoint.truncated = true
    return 'ipv6'
  }
  if (!isMaskedAddress(host)) endpoint.host = host
  return 'name'
}

// > |[fe80::1%12]        |[fe80::1]%eth0
/** A host without the brackets around it, or around all but the zone behind them. */
function withoutBrackets(host: string): string {
  if (!host.startsWith('[')) return host
  if (host.endsWith(']')) return host.slice(1, -1)
  const close = host.indexOf(']%')
  return close < 0 ? host : host.slice(1, close) + host.slice(close + 1)
}

/** Whether a number is one of a port (RFC 9293 §3.1). */
export function isPort(number: number | string): number is number {
  return typeof number === 'number' && number >= 0 && number <= LAST_PORT
}

function readPort(endpoint: Endpoint, text: string, start: number, end: number, protocol: string): boolean {
  if (text.charCodeAt(start) === STAR) return HIDDEN.test(text.slice(start, end))
  const number = readCount(text, start, end)
  if (number !== undefined) {
    if (!isPort(number)) return false
    endpoint.port = number
    return true
  }
  if (end > start) {
    for (let i = start; i < end; i++) if (text.charCodeAt(i) === COLON || text.charCodeAt(i) === DOT) return false
    endpoint.service = text.slice(start, end)
    endpoint.port = portOf(endpoint.service, protocol)
  }
  return true
}

/** A number of which digits may be missing is no port; five digits are all it can have. */
function cutPort(endpoint: Endpoint, lost: 'service' | 'both', length: number): void {
  if (endpoint.service !== null || endpoint.port === null) return
  if (length < MOST_DIGITS) endpoint.port = null
  else if (lost === 'service') endpoint.truncated = false
}

const MOST_DIGITS = 5

/** The identity of an endpoint in a connection's key, the same for every tool: `192.0.2.1:80`, `[2001:db8::1]:443`, `*:*`. */
export function endpointKey(endpoint: Endpoint): string {
  const { address, host, zone, port, service, text, wildcard } = endpoint
  if (address !== null && isWhole(text, address, port) && zone === null && service === null) return text
  const last = port ?? service ?? '*'
  if (address === null) return `${host ?? (wildcard ? '*' : hostIn(endpoint))}:${last}`
  const scoped = zone === null ? address : `${address}%${zone}`
  return isIPv6(address) ? `[${scoped}]:${last}` : `${scoped}:${last}`
}

/** What stands in the place of a host; a text without a port is none but that. */
function hostIn({ text, port, service, truncated }: Endpoint): string {
  const last = String(service ?? port ?? '*')
  return truncated || text.endsWith(last) ? text.slice(0, -1 - last.length) : text
}

/** Whether the text is an IPv4 address, a colon and a port without a leading zero: then it is its own key. */
function isWhole(text: string, address: string, port: number | null): boolean {
  const at = address.length + 1
  return (
    port !== null &&
    text.charCodeAt(address.length) === COLON &&
    text.charCodeAt(0) !== 91 &&
    !isIPv6(address) &&
    (text.charCodeAt(at) !== 48 || text.length === at + 1)
  )
}

import { readAddress } from '../../table/cells/address.ts'
import { type Edit, without } from './edit.ts'
import type { KnownNames } from './known-names.ts'
import type { StandIns } from './stand-ins.ts'

/** A value that shows by its form alone, wherever it stands. */
interface Form {
  /** What every text of this form has; a line without it is not looked through. */
  readonly sign: string
  readonly pattern: RegExp
  /** What stands in the place of a match, or of parts of it. */
  edits(match: RegExpMatchArray, standIns: StandIns): readonly Edit[]
}

const USERS = '(?:/(?:home|Users)/|[\\\\¥￥]{1,2}(?:Users|Documents and Settings)[\\\\¥￥]{1,2})'

/** A mail address, or the account and the machine of a shell's prompt or of ssh: others with an @ are names of interfaces. */
const ACCOUNT =
  /(?<![\w.+-])([\w.+-]{1,64})@([a-z0-9][\w-]{0,63}(?:\.[\w-]{1,63}){1,8}|(?<=(?:^\W{0,8}|\bssh (?:-\S{1,20} ){0,9})[\w.+-]{1,64}@)[a-z0-9][\w-]{0,63}(?=[^<$#%>|\n]{0,80}[$#%>](?:\s|$)|$))/gi

/** The forms, those first that others could be taken for. */
const forms: readonly Form[] = [
  {
    sign: '-',
    pattern: /(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/gi,
    edits: (match, standIns) => whole(match, (text) => standIns.uuid(text)),
  },
  {
    sign: 'S-1-5-21',
    pattern: /\bS-1-5-21(?:-\d{1,10}){3}/g,
    edits: (match, standIns) => whole(match, (text) => standIns.sid(text)),
  },
  ...[':', '-'].map((sign) => ({
    sign,
    pattern: new RegExp(`(?<![0-9a-z:.-])[0-9a-f]{1,2}(?:${sign}[0-9a-f]{1,2}){5,19}(?![0-9a-z:-])`, 'gi'),
    edits: (match: RegExpMatchArray, standIns: StandIns) => whole(match, (text) => standIns.mac(text)),
  })),
  {
    sign: '.',
    pattern: /(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/gi,
    edits: (match, standIns) => whole(match, (text) => standIns.mac(text)),
  },
  { sign: ':', pattern: /(?:[0-9a-f]{0,4}:){2,8}[0-9a-f]{0,4}(?:\.\d{1,5}){0,4}/gi, edits: ipv6Edits },
  { sign: '.', pattern: /\d{1,3}(?:\.\d{1,3}){3}/g, edits: ipv4Edits },
  {
    sign: '',
    pattern:
      /(?:--?(?:pass(?:word|wd)?|token|secret|api-?key)[=\s]|\b(?:pass(?:word|wd)?|token|secret|api_?key)=)["']?([^\s"']{1,256})/gi,
    edits: (match, standIns) => group(match, 1, (text) => standIns.secret(text)),
  },
  {
    sign: '@',
    pattern: ACCOUNT,
    edits: (match, standIns) => accountEdits(match, standIns),
  },
  {
    sign: '',
    pattern: new RegExp(`${USERS}[^\\\\/¥￥:*?"<>|\\s]{1,64}(?: [^\\\\/¥￥:*?"<>|\\s]{1,64}(?=[\\\\¥￥>]))?`, 'gi'),
    edits: (match, standIns) => homeEdits(match, standIns),
  },
  {
    sign: '://',
    pattern: /[a-z][a-z0-9+.-]{1,20}:\/\/[a-z0-9][\w.-]{0,252}/gi,
    edits: (match, standIns) => urlEdits(match, standIns),
  },
]

/** What is to be replaced in a line whatever it says: addresses, identifiers, mail addresses, home directories, secrets. */
export function editsByForm(line: string, standIns: StandIns): Edit[] {
  const all: Edit[] = []
  let rest = line
  for (const { sign, pattern, edits } of forms) {
    if (!rest.includes(sign)) continue
    const found: Edit[] = []
    for (const match of rest.matchAll(pattern)) found.push(...edits(match, standIns))
    rest = without(rest, found)
    all.push(...found)
  }
  return all
}

const PREFIX = /(\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{2,40}::)\/(\d{1,3})(?!\d)/gi
const HOME = new RegExp(`${USERS}([\\w.-]{1,64})`, 'gi')

/** Learns from a line what is to be kept together or found again: networks, and the people and machines of prompts and paths. */
export function learnByForm(line: string, standIns: StandIns, names: KnownNames): void {
  for (const [, address = '', length] of line.matchAll(PREFIX)) {
    const known = readAddress(address)
    if (known) standIns.learnNetwork(known.address, Number(length))
  }
  if (line.includes('@'))
    for (const [, user = '', host = ''] of line.matchAll(ACCOUNT)) {
      if (UNIT.test(host)) continue
      names.learn('user', user)
      if (!readAddress(host)) names.learn('host', host.replace(/[.-]{1,9}$/, ''))
    }
  for (const [, user = ''] of line.matchAll(HOME)) names.learn('user', user)
}

/** The endings of units of systemd, whose names have an @ too. */
const UNIT = /\.(?:service|socket|slice|scope|mount|timer|target|device|path)$/i

function whole({ 0: text, index = 0 }: RegExpMatchArray, of: (text: string) => string): Edit[] {
  return [{ start: index, end: index + text.length, text: of(text) }]
}

function group(match: RegExpMatchArray, at: number, of: (text: string) => string): Edit[] {
  const { 0: text, index = 0 } = match
  const part = match[at] ?? ''
  const end = index + text.length
  return [{ start: end - part.length, end, text: of(part) }]
}

function ipv4Edits({ 0: text, index = 0, input = '' }: RegExpMatchArray, standIns: StandIns): Edit[] {
  const end = index + text.length
  const before = input.slice(Math.max(0, index - 2), index)
  // A number more is a port (BSD); several more are an object identifier, and so are some before.
  if (/\d\.?$/.test(before) || /^(?:\d|\.\d{1,5}\.\d)/.test(input.slice(end, end + 8)) || !readAddress(text)) return []
  return [{ start: index, end, text: standIns.address(text) }]
}

function ipv6Edits({ 0: text, index = 0, input = '' }: RegExpMatchArray, standIns: StandIns): Edit[] {
  const found = addressIn(text)
  if (!found) return []
  const [from, to] = found
  if (/[0-9a-z]/i.test(input[index + from - 1] ?? '') || (to === text.length && /\w/.test(input[index + to] ?? '')))
    return []
  return [{ start: index + from, end: index + to, text: standIns.address(text.slice(from, to)) }]
}

/** The address in a text of digits and colons: all of it, or without a colon in front or a port behind. */
function addressIn(text: string): readonly [from: number, to: number] | undefined {
  const from = /^:[^:]/.test(text) ? 1 : 0
  for (const pattern of [/$/, /[:.]$/, /\.\d{1,5}$/, /:[0-9a-f.]{0,5}$/i]) {
    const to = text.search(pattern)
    if (to > from && readAddress(text.slice(from, to))) return [from, to]
  }
  return undefined
}

function accountEdits({ 0: text, index = 0 }: RegExpMatchArray, standIns: StandIns): Edit[] {
  const at = text.indexOf('@')
  const host = text.slice(at + 1).replace(/[.-]{1,9}$/, '')
  if (UNIT.test(host)) return []
  const start = index + at + 1
  const user = { start: index, end: index + at, text: standIns.user(text.slice(0, at)) }
  return readAddress(host) ? [user] : [user, { start, end: start + host.length, text: standIns.host(host) }]
}

function homeEdits({ 0: text, index = 0 }: RegExpMatchArray, standIns: StandIns): Edit[] {
  const from =
    Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'), text.lastIndexOf('¥'), text.lastIndexOf('￥')) + 1
  return [{ start: index + from, end: index + text.length, text: standIns.user(text.slice(from)) }]
}

function urlEdits({ 0: text, index = 0 }: RegExpMatchArray, standIns: StandIns): Edit[] {
  const from = text.indexOf('//') + 2
  const host = text.slice(from).replace(/[.-]{1,9}$/, '')
  return readAddress(host) ? [] : [{ start: index + from, end: index + from + host.length, text: standIns.host(host) }]
}

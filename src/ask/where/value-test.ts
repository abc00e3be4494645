import { portOf } from '../../table/cells/services.ts'
import { ENGLISH_STATES } from '../../table/cells/state.ts'
import { once } from '../../text/once.ts'
import { askedAddress } from './address-test.ts'
import { quantitiesOf } from './quantity.ts'
import type { Operator, Value } from './query.ts'
import { compileRegular } from './regular/program.ts'
import { pieceOfText, quotedPiece, quotedText, type TextTest, wholeText } from './text-test.ts'
import { WhereError } from './where-error.ts'

/** Whether what a field holds is what was asked for; it is neither null nor undefined. */
export type ValueTest = (found: unknown) => boolean

/** An object of a row: an end, a gateway, a process, the row itself. */
type Parts = Readonly<Record<string, unknown>>

/** How the printed text of a row is held against a value: it has to stand in it. */
export function printedTest(value: Value): TextTest {
  if (value.is === 'regular') return regular(value)
  if (value.is === 'word') refuseOtherLanguages(value)
  return value.is === 'quoted' ? quotedPiece(value.text) : pieceOfText(value.text)
}

/** What other languages write for `and`, `or` and `not`, with what stands for it here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  and: 'terms side by side all hold, without AND',
  '&&': 'terms side by side all hold',
  or: 'write OR',
  '||': 'write OR',
  not: 'write - right in front of the term',
}

/** @throws WhereError for a word that is likely no text: nothing would be found, and nobody would know why. */
function refuseOtherLanguages(value: Value): void {
  const hint = /^[A-Za-z][\w.]*!=?./.test(value.text)
    ? 'write - in front of the field, as in -state:LISTEN'
    : ELSEWHERE[value.text.toLowerCase()]
  if (hint !== undefined)
    throw new WhereError(`${value.text} means nothing here: ${hint}. As a text it goes into quotation marks.`, value)
}

/** How the value of a field is held against one of a query. */
export function valueTest(value: Value, operator: Operator): ValueTest {
  if (operator === '=' && value.is === 'word' && value.text.startsWith('='))
    throw new WhereError('Write one = where text and case are the same, : where they are alike.', value)
  if (operator !== ':' && operator !== '=') return ordered(value, operator)
  return operator === '=' ? deep(exact(value)) : deep(alike(value), endTest(value))
}

/** The same of an end, by its port or the name of its service. */
export function portTest(value: Value, operator: Operator): ValueTest {
  const test = operator === ':' ? portAlike(value) : single(valueTest(value, operator), 'port')
  return (found) => (Array.isArray(found) ? found.some((end) => test(end)) : test(found as Parts))
}

/** The same of a program, which many write into its title with what it does: `nginx: worker`; `.exe` is not of the name. */
export function programTest(value: Value, operator: Operator): ValueTest {
  const test = valueTest(value, operator)
  if (operator !== ':' || value.is !== 'word') return test
  const titled = wholeText(`${value.text}:*`)
  const named = wholeText(`${value.text}.exe`)
  return (found) => test(found) || (typeof found === 'string' && (titled(found) || named(found)))
}

/** The same of a row, by its state: canonical, in any English spelling, or as printed. */
export function stateTest(value: Value, operator: Operator): ValueTest {
  if (operator !== ':' && operator !== '=')
    throw new WhereError('A state is neither more nor less than another: write state:LISTEN.', value)
  if (operator === '=' || value.is === 'regular') return inState(null, operator === '=' ? exact(value) : alike(value))
  const name = value.text.toUpperCase().replaceAll('-', '_')
  const isNamed = wholeText(name)
  const isPrinted = alike(value)
  return inState(englishStates().get(lettersOf(name)) ?? null, (found) => isNamed(found as string) || isPrinted(found))
}

/** States by the letters of their English spellings: `FIN_WAIT_2`, `FIN-WAIT-2` and `FinWait2` are one; ss prints `ESTAB`. */
const englishStates = once(() => {
  const spellings = Object.entries(ENGLISH_STATES).map(([name, state]) => [lettersOf(name), state] as const)
  return new Map([...spellings, ['ESTAB', ENGLISH_STATES.ESTABLISHED]])
})

function lettersOf(name: string): string {
  return name.replaceAll('_', '').replaceAll(' ', '')
}

/** A row whose state is this one, or passes a test by its name or as printed. */
function inState(canonical: string | null, test: ValueTest): ValueTest {
  return (row) => {
    const { state, stateText } = row as Parts
    if (typeof state === 'string' && (state === canonical || test(state))) return true
    return typeof stateText === 'string' && test(stateText)
  }
}

function regular({ text, flags, start }: Value): TextTest {
  return compileRegular(text, flags, start + 1)
}

/** A comparison: the value has to be one number, or a time. */
function ordered(value: Value, operator: Operator): ValueTest {
  const quantities = value.is === 'word' ? quantitiesOf(value.text) : undefined
  if (!quantities || /^\d+-\d+$/.test(value.text))
    throw new WhereError(`Expected a number or a time, such as 2026-11-22T09:00, behind ${operator}.`, value)
  const { compare } = quantities
  switch (operator) {
    case '<':
      return deep((found) => compare(found) < 0)
    case '<=':
      return deep((found) => compare(found) <= 0)
    case '>':
      return deep((found) => compare(found) > 0)
    default:
      return deep((found) => compare(found) >= 0)
  }
}

/** The very text in the same case, the same number, or the same time. */
function exact({ is, text, flags, start, end }: Value): ValueTest {
  if (is === 'regular') return alike({ is, text, flags, start, end })
  const quantities = is === 'word' ? quantitiesOf(text) : undefined
  return (found) => found === text || String(found) === text || quantities?.compare(found) === 0
}

/** A text whatever its case with stars in it, a number or a range, a time, an address or a network; `*` is whatever there is. */
function alike(value: Value): ValueTest {
  if (value.is === 'regular') return onText(regular(value))
  if (value.is === 'quoted') return onText(quotedText(value.text))
  const { text } = value
  if (text === '*') return () => true
  const isText = wholeText(text)
  const quantities = quantitiesOf(text)
  if (quantities) return (found) => quantities.compare(found) === 0 || (typeof found === 'string' && isText(found))
  const address = askedAddress(text)
  if (address) return onText((found) => isText(found) || address.matches(found))
  return onText(isText)
}

/** Numbers and what is true or false are tried as texts. */
function onText(test: TextTest): ValueTest {
  return (found) => test(typeof found === 'string' ? found : String(found))
}

/** A test of lists, of which one entry is enough, and of objects, of which one part is. */
function deep(test: ValueTest, ofEnd?: (end: Parts) => boolean): ValueTest {
  const own: ValueTest = (found) => {
    if (found === null || found === undefined) return false
    if (typeof found !== 'object') return test(found)
    if (Array.isArray(found)) return found.some(own)
    if (!('text' in found)) return Object.values(found).some(own)
    return ofEnd ? ofEnd(found as Parts) : own(found.text)
  }
  return own
}

/** An end, a destination, a gateway: by its address, its host, `host:port`, or as printed. */
function endTest(value: Value): (end: Parts) => boolean {
  const isAny = alike(value)
  const isPrinted = wholeText(value.text)
  const asked = value.is === 'word' ? askedAddress(value.text) : undefined
  const both = value.is === 'word' ? hostAndPort(value) : undefined
  return (end) => {
    if (asked?.zone != null) return isAt(end, asked) || isText(end.text, isPrinted)
    if (both?.(end)) return true
    for (const key in end) if (typeof end[key] === 'string' && isAny(end[key])) return true
    return false
  }
}

/** `host:port`, where host is a name with stars, an address, a network, `*` or nothing. */
function hostAndPort(value: Value): ((end: Parts) => boolean) | undefined {
  const [, bracketed, plain, port] = /^(?:(\[[^\]]*\](?:\/\d+)?)|([^:[\]]*)):([^:]+)$/.exec(value.text) ?? []
  const host = bracketed ?? plain
  if (host === undefined || port === undefined) return undefined
  const isPort = portAlike({ ...value, text: port })
  if (host === '' || host === '*') return isPort
  const asked = askedAddress(host)
  const isName = wholeText(host)
  return (end) =>
    isPort(end) && (asked ? isAt(end, asked) : ['host', 'address'].some((key) => isText(end[key], isName)))
}

function isText(found: unknown, test: TextTest): boolean {
  return typeof found === 'string' && test(found)
}

function isAt({ address, zone }: Parts, asked: NonNullable<ReturnType<typeof askedAddress>>): boolean {
  return isText(address, asked.matches) && (asked.zone === null || zone === asked.zone)
}

function portAlike(value: Value): (end: Parts) => boolean {
  const test = alike(value)
  const number = value.is === 'word' ? (portOf(value.text, 'tcp') ?? portOf(value.text, 'udp')) : null
  return ({ port, service }) => {
    if (typeof port === 'number' && (port === number || test(port))) return true
    return typeof service === 'string' && test(service)
  }
}

function single(test: ValueTest, key: string): (end: Parts) => boolean {
  return (end) => test(end[key])
}

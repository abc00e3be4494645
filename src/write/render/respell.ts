import type { Gateway } from '../../report/types.ts'
import type { RowDraft } from '../../table/cells/cell.ts'
import type { Endpoint } from '../../table/cells/endpoint.ts'
import type { Dialect, Words } from '../../table/dialect.ts'
import { printedState } from './printed-state.ts'

/** What a row of another tool or language loses when it is spelled anew. */
export interface Respelled {
  readonly row: RowDraft
  /** Fields for which there is no word. */
  readonly wordless: readonly string[]
  /** Fields whose address was cut. */
  readonly cut: readonly string[]
}

/** The row with the words of this language; what the tool itself printed is given up where it has a canonical form. */
export function inLanguage(row: RowDraft, dialect: Dialect, words: Words): Respelled {
  const { texts, wordless } = spelledStates(row, dialect, words, true)
  const spelled: RowDraft = { ...row, ...texts }
  if (isOnLink(row.gateway)) spelled.gateway = { ...row.gateway, text: '' }
  if (typeof row.label === 'string') spelled.label = labelIn(row.label, dialect, words)
  return { row: spelled, wordless, cut: [] }
}

/** What other tools print where one leaves the foreign end blank. */
const ANYWHERE: Endpoint = {
  text: '',
  address: null,
  host: null,
  zone: null,
  port: null,
  service: null,
  wildcard: true,
  truncated: false,
}

/** The row of another tool: endpoints without their text, so that they are written anew. */
export function inDialect(row: RowDraft, dialect: Dialect, words: Words): Respelled {
  const { texts, wordless } = spelledStates(row, dialect, words, false)
  const spelled: RowDraft = { ...row, ...texts }
  const cut: string[] = []
  if (row.foreign === null) spelled.foreign = ANYWHERE
  for (const [key, value] of Object.entries(row)) {
    if (!isEndpoint(value)) continue
    if (value.truncated) cut.push(key)
    spelled[key] = { ...value, text: '', host: value.host ?? hiddenHost(value) }
  }
  return { row: spelled, wordless, cut }
}

function spelledStates(
  row: RowDraft,
  dialect: Dialect,
  words: Words,
  keepUnknown: boolean,
): { texts: RowDraft; wordless: string[] } {
  if (!('stateText' in row)) return { texts: {}, wordless: [] }
  const canonical = row.state as string | null
  if (canonical === null || (canonical === 'UNKNOWN' && keepUnknown)) {
    const lost = row.stateText !== null && !keepUnknown
    return { texts: lost ? { stateText: null } : {}, wordless: lost ? ['stateText'] : [] }
  }
  const text = printedState(canonical, row.protocol === 'unix', dialect, words)
  return { texts: { stateText: text }, wordless: text === null ? ['state'] : [] }
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'text' in value && 'port' in value && 'wildcard' in value
}

/** The host of an endpoint of which the author of the text hid a part: neither address nor name. */
function hiddenHost({ address, wildcard, text, service, port }: Endpoint): string | null {
  if (address !== null || wildcard) return null
  return text.slice(0, -1 - String(service ?? port ?? '*').length)
}

/** Whether words for `On-link` stand in the place of a gateway. */
function isOnLink(gateway: unknown): gateway is Gateway {
  const { onLink, address, link, hardwareAddress, interface: name } = (gateway ?? {}) as Partial<Gateway>
  return onLink === true && address === null && link === null && hardwareAddress === null && name === null
}

/** The label of a counter in another language, by way of English. */
function labelIn(label: string, dialect: Dialect, words: Words): string {
  const english = dialect.words
    .flatMap(({ labels = {} }) => Object.entries(labels))
    .find(([, texts]) => [texts].flat().includes(label))?.[0]
  const translated = words.labels?.[english ?? label]
  return words.locale === 'en'
    ? (english ?? label)
    : ((typeof translated === 'string' ? translated : translated?.[0]) ?? label)
}

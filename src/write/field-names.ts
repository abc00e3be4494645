import { schemaColumns } from '../generated/columns.ts'
import type { Capture } from '../report/types.ts'
import { nearest } from '../text/nearest.ts'

/** What is known of the run of a row, beside what stands in front of it in a record. */
export const RUN_FIELDS = [
  'dialect',
  'platform',
  'locale',
  'confidence',
  'command',
  'via',
  'host',
  'namespace',
  'options',
  'optionsInferred',
  'capturedAt',
] as const satisfies readonly (keyof Capture)[]

/** Both ends of whatever has two. */
const ENDS = ['local', 'foreign', 'moreLocal', 'moreForeign', 'rowSource', 'destination'] as const

/** Names that stand for several fields, each by those it stands for. */
export const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  port: ENDS.map((end) => `${end}.port`),
  address: ['address', ...ENDS.map((end) => `${end}.address`)],
  local: ['local', 'moreLocal'],
  foreign: ['foreign', 'moreForeign'],
  lines: ['lines', 'line'],
}

/** Fields of a record that say where its row stands: no two rows have the same. */
const PLACES: ReadonlySet<string> = new Set(['line', 'lines', 'span', 'cells', 'cellSpans', 'section'])

/** Of those, what no query asks for. */
const UNASKED: ReadonlySet<string> = new Set(['capture', 'section', 'span', 'cells', 'cellSpans', 'headings'])

/** Lists whose entries have fields of their own: `processes.pid`. */
const LISTS: ReadonlySet<string> = new Set(['processes', 'moreLocal', 'moreForeign', 'nextHops', 'addresses'])

/** What names of fields are for: a query holds any field against values, groups are told apart by one value each, columns show one. */
export type FieldUse = 'where' | 'by' | 'fields'

/** A name that is no field, or none that can be used so; the message says what is likely meant. */
export class FieldError extends RangeError {
  override readonly name = 'FieldError'
}

/**
 * The names of the fields that rows of a view can have, in the order of the schema, those of nested ones behind a dot; of all views
 * where none is named.
 */
export function fieldNames(view?: string, use: FieldUse = 'where'): readonly string[] {
  const views = view === undefined ? Object.keys(schemaColumns) : [view]
  const own = views.flatMap((name) => [...(name === 'table' ? ['cells'] : []), ...columnsOf(name)])
  const first = ['port', 'address', ...(use === 'where' ? [] : ['capture'])]
  return [...new Set([...first, ...own, ...RUN_FIELDS, 'title'])]
}

/**
 * Holds the name of a field against what there is.
 * @param view the one view whose rows are looked at; all of them unless given
 * @throws FieldError
 */
export function checkField(name: string, use: FieldUse, view?: string): void {
  if (use !== 'where' && isOneOfEnds(name, view)) throw new FieldError(endsSentence(name))
  if (use === 'by' && PLACES.has(name))
    throw new FieldError(`${name} says where a row stands, and is another one for each.`)
  if (!isField(name, use, view)) throw new FieldError(unknownSentence(name, use, view))
}

/** Whether rows of a view can have a field: of all views where none is named. */
export function isField(name: string, use: FieldUse, view?: string): boolean {
  if (name.startsWith('cells.')) return name.length > 'cells.'.length && (view === undefined || view === 'table')
  if (name.startsWith('row.')) return name.length > 'row.'.length
  const known = knownNames(use, view)
  const [list = ''] = name.split('.')
  return known.has(name) || (LISTS.has(list) && known.has(list)) || (use === 'fields' && PLACES.has(name))
}

/** The way to a field below its row: a name that stands in front of every record has `row` before it there. */
export function ownPath(name: string): string[] {
  const path = name.split('.')
  if (path[0] === 'row') return path.slice(1)
  if (path[0] === 'rowSource') return ['source', ...path.slice(1)]
  return path
}

/** What stands under a key; of each entry, where it is a list. */
export function below(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return value.map((one) => below(one, key))
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

/** Whether a name means that field of either end. */
function isOneOfEnds(name: string, view: string | undefined): boolean {
  if (name !== 'port' && name !== 'address') return false
  const views = view === undefined ? Object.keys(schemaColumns) : [view]
  return !views.some((one) => columnsOf(one).includes(name))
}

function endsSentence(name: string): string {
  return `${name} is that of either end. Name one of them: local.${name} or foreign.${name}.`
}

function unknownSentence(name: string, use: FieldUse, view: string | undefined): string {
  const none = `There is no field ${name}${view === undefined ? '' : ` in ${view}`}.`
  const known = [...knownNames(use, view)]
  const within = known.filter((path) => path.endsWith(`.${name}`) || path.startsWith(`${name}.`)).slice(0, 3)
  // Of a name with a dot, one without is a part at best.
  const near = nearest(name, name.includes('.') ? known.filter((path) => path.includes('.')) : known)
  const meant = near !== undefined && within.length === 0 ? [near] : within
  if (meant.length > 0) return `${none} Did you mean ${meant.join(' or ')}?`
  return use === 'where'
    ? `${none} A text that holds a colon goes into quotation marks.`
    : `${none} Fields are named as in NDJSON: state, local.port.`
}

const known = new Map<string, ReadonlySet<string>>()

function knownNames(use: FieldUse, view: string | undefined): ReadonlySet<string> {
  const key = `${use} ${view ?? ''}`
  let names = known.get(key)
  if (!names) {
    names = new Set(fieldNames(view, use))
    known.set(key, names)
  }
  return names
}

function columnsOf(view: string): string[] {
  return (schemaColumns[view] ?? []).flatMap((column) => {
    const path = column.replace('?', '')
    const [first = ''] = path.split('.')
    if (UNASKED.has(path)) return []
    return first === path ? [path] : [first, path]
  })
}

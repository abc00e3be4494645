import { schemaColumns } from '../../generated/columns.ts'
import type { Capture, Row, Section } from '../../report/types.ts'
import { nearest } from '../../text/nearest.ts'
import type { Word } from './query.ts'
import { WhereError } from './where-error.ts'

/** What stands around a row beside its section and its capture. */
export interface Around {
  /** Name of the source, with the way into it. */
  readonly source: string
  /** The machine that the source came from, or that the last prompt names. */
  readonly host?: string | undefined
  /** The text of the row as printed; null where there is none, as on the live machine. */
  text(): string | null
}

/** Reads the value of a field of a row; undefined or null where there is none. */
export type Read = (row: Row, section: Section, capture: Capture, around: Around | undefined) => unknown

/** A field that a query can name. */
export interface Field {
  readonly name: string
  /** How its values are held against those of a query. */
  readonly kind: 'value' | 'state' | 'port' | 'program'
  /** Whether a run says it of all its rows. */
  readonly isOfRun: boolean
  /** Where its values stand: one of them is enough. */
  readonly reads: readonly Read[]
}

/** Both ends of whatever has two. */
const ENDS = ['local', 'foreign', 'moreLocal', 'moreForeign', 'rowSource', 'destination'] as const

/** Names that stand for several fields, each by those it stands for. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  port: ENDS.map((end) => `${end}.port`),
  address: ['address', ...ENDS.map((end) => `${end}.address`)],
  local: ['local', 'moreLocal'],
  foreign: ['foreign', 'moreForeign'],
  lines: ['lines', 'line'],
}

/** What a query can ask of a capture. */
const CAPTURE_FIELDS = [
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

/** Fields of a record that say where things stand in a text or a report. */
const PLACES = new Set(['capture', 'section', 'span', 'cells', 'cellSpans', 'headings'])

/** The names of the fields that rows of a view can have, in the order of the schema, those of nested ones behind a dot; of all views where none is named. */
export function fieldNames(view?: string): readonly string[] {
  const views = view === undefined ? Object.keys(schemaColumns) : [view]
  const own = views.flatMap((name) => [...(name === 'table' ? ['cells'] : []), ...columnsOf(name)])
  return [...new Set(['port', 'address', ...own, ...CAPTURE_FIELDS, 'title'])]
}

function columnsOf(view: string): string[] {
  return (schemaColumns[view] ?? []).flatMap((column) => {
    const path = column.replace('?', '')
    const [first = ''] = path.split('.')
    if (PLACES.has(path)) return []
    return first === path ? [path] : [first, path]
  })
}

/**
 * The field of a name.
 * @throws WhereError where there is none, with the name that is likely meant.
 */
export function fieldOf(word: Word): Field {
  const { text: name } = word
  if (!isKnown(name)) {
    const near = nearest(name, fieldNames())
    const hint = near ? `Did you mean ${near}?` : 'A text that holds a colon goes into quotation marks.'
    throw new WhereError(`There is no field ${name}. ${hint}`, word)
  }
  const names = Object.hasOwn(SEVERAL, name) ? (SEVERAL[name] as readonly string[]) : [name]
  const isOfRun = RUN_FIELDS.has(name)
  if (name === 'state') return { name, kind: 'state', isOfRun, reads: [(row) => row] }
  if (!names.every((one) => one.endsWith('.port') && one !== 'row.port'))
    return { name, kind: /program$/i.test(name) ? 'program' : 'value', isOfRun, reads: names.map(readOf) }
  return { name, kind: 'port', isOfRun, reads: names.map((one) => readOf(one.slice(0, -'.port'.length))) }
}

/** What is the same for all rows of a table; rows can have options of their own. */
const RUN_FIELDS: ReadonlySet<string> = new Set(
  ['source', 'view', 'title', ...CAPTURE_FIELDS].filter((name) => name !== 'options'),
)

const known: { names?: ReadonlySet<string>; facts?: ReadonlySet<string> } = {}

function isKnown(name: string): boolean {
  known.names ??= new Set(fieldNames())
  if (name.startsWith('row.') || name.startsWith('cells.')) return name.length > name.indexOf('.') + 1
  if (known.names.has(name)) return true
  const [list = ''] = name.split('.')
  return LISTS.has(list) && known.names.has(list)
}

/** Lists whose entries have fields of their own: `processes.pid`. */
const LISTS = new Set(['processes', 'moreLocal', 'moreForeign', 'nextHops', 'addresses'])

function readOf(name: string): Read {
  if (name === 'source') return (_row, _section, _capture, around) => around?.source
  if (name === 'host') return (_row, _section, capture, around) => capture.host ?? around?.host
  if (name === 'view' || name === 'title') return (_row, section) => section[name]
  if (name.startsWith('cells.')) return readCell(name.slice('cells.'.length))
  const [first = '', ...rest] = ownPath(name)
  const own = readFirst(first)
  const [second] = rest
  if (second === undefined) return own
  if (rest.length === 1) return (row, section, capture, around) => below(own(row, section, capture, around), second)
  return (row, section, capture, around) =>
    rest.reduce<unknown>((value, key) => below(value, key), own(row, section, capture, around))
}

/** The way to a field in its row: a name that stands in front of every record has `row` before it there. */
function ownPath(name: string): string[] {
  const path = name.split('.')
  if (path[0] === 'row') return path.slice(1)
  if (path[0] === 'rowSource') return ['source', ...path.slice(1)]
  return path
}

/** A field of the row, of its section where that says it of all rows, or of its capture. */
function readFirst(key: string): Read {
  if (key in Object.prototype) return () => undefined
  const inRow = (row: Row) => (row as unknown as Record<string, unknown>)[key]
  const ofSection = sectionFacts().has(key)
  const ofCapture = CAPTURE_FIELDS.some((name) => name === key)
  if (key === 'cells') return (row, section) => (section.view === 'table' ? inRow(row) : undefined)
  if (!ofSection && !ofCapture) return inRow
  return (row, section, capture) => {
    const value = inRow(row)
    if (value !== undefined) return value
    const fact = ofSection ? (section as unknown as Record<string, unknown>)[key] : undefined
    return fact !== undefined || !ofCapture ? fact : capture[key as keyof Capture]
  }
}

/** What a section can say of all its rows: the columns of a record between its header and its row. */
function sectionFacts(): ReadonlySet<string> {
  known.facts ??= new Set(
    Object.values(schemaColumns).flatMap((columns) =>
      columns.slice(columns.indexOf('view') + 1, columns.indexOf('line')),
    ),
  )
  return known.facts
}

function below(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return value.map((one) => below(one, key))
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

/** The cell under a heading of a table without a view, or that of a number: `cells.#2`. */
function readCell(name: string): Read {
  const heading = name.replaceAll('"', '')
  const number = /^#(\d{1,4})$/.exec(heading)?.[1]
  return (row, section) => {
    if (section.view !== 'table') return undefined
    const at = number === undefined ? section.headings.indexOf(heading) : Number(number) - 1
    return (row as { cells: readonly unknown[] }).cells[at]
  }
}

import type { Capture, Row, Section, View } from '../report/types.ts'
import { viewNames } from '../report/views/names.ts'
import { nearest, suggestion } from '../text/nearest.ts'
import { pathsOf } from '../write/export/flat-record.ts'
import { QuestionError } from './question.ts'

/** A value of a row as an answer has it. */
export type FieldValue = string | number | boolean | null

/** A run of the command, with the source that it stands in. */
export interface Run {
  readonly source: string
  /** Number of the run in its source. */
  readonly number: number
  readonly capture: Capture
  /** The machine that the source came from, or that the last prompt names. */
  readonly host: string | null
}

/** What a run says of all its rows. */
const runFields: Readonly<Record<string, (run: Run) => FieldValue | undefined>> = {
  source: ({ source }) => source,
  capture: ({ number }) => number,
  capturedAt: ({ capture }) => capture.capturedAt,
  dialect: ({ capture }) => capture.dialect,
  platform: ({ capture }) => capture.platform,
  locale: ({ capture }) => capture.locale,
  command: ({ capture }) => capture.command,
  via: ({ capture }) => capture.via,
  host: ({ capture, host }) => capture.host ?? host,
  namespace: ({ capture }) => capture.namespace,
}

/** Fields of a record that say where a row stands, and so are different for each. */
const PLACES: ReadonlySet<string> = new Set(['line', 'lines', 'span', 'cells', 'cellSpans', 'section'])

/** How the value of a field is found. */
export type Field =
  | { readonly name: string; readonly ofRun: (run: Run) => FieldValue | undefined }
  | { readonly name: string; readonly ofRow: (row: Row, section: Section) => FieldValue }

/**
 * The views whose rows have all of these fields, in the order of the schema.
 * @param only the one view that is looked at; all of them unless given
 * @throws QuestionError when a field is in none of them, or they are in none together.
 */
export function viewsWith(names: readonly string[], only?: string): readonly View[] {
  const views = only === undefined ? viewNames : viewNames.filter((view) => view === only)
  if (views.length === 0)
    throw new QuestionError('view', `'${only}' is no view. ${suggestion(only as string, viewNames)}`)
  const of = only === undefined ? 'a row' : only
  for (const name of names) {
    if (!isOfRun(name) && !views.some((view) => fieldsOf(view).has(name)))
      throw new QuestionError('by', `'${name}' is no field of ${of}.${hintFor(name, views)}`)
  }
  const found = views.filter((view) => names.every((name) => isOfRun(name) || fieldsOf(view).has(name)))
  if (found.length > 0) return found
  throw new QuestionError('by', `no view has ${names.join(', ')} together.`)
}

/** How the value of a field is found, by its name in a record of NDJSON: `state`, `local.port`, `source`. */
export function fieldNamed(name: string): Field {
  const ofRun = runFields[name]
  if (ofRun && isOfRun(name)) return { name, ofRun }
  if (name === 'view') return { name, ofRow: (_, section) => section.view }
  return { name, ofRow: readerOf(name) }
}

function isOfRun(name: string): boolean {
  return Object.hasOwn(runFields, name)
}

function readerOf(name: string): (row: Row, section: Section) => FieldValue {
  const [first, second] = keysOf(name)
  if (second === undefined)
    return (row, section) => {
      const value = (row as Values)[first]
      return plain(value === undefined ? (section as unknown as Values)[first] : value)
    }
  return (row) => {
    const parent = (row as Values)[first]
    return typeof parent === 'object' && parent !== null ? plain((parent as Values)[second]) : null
  }
}

/** The key of a row that a field is found under. */
export function keyOf(name: string): string {
  return keysOf(name)[0]
}

/** The keys of a row; a record calls a row's own source `rowSource`, since it has a source itself. */
function keysOf(name: string): [string, string | undefined] {
  const [first, second] = name.split('.') as [string, string?]
  return [first === 'rowSource' ? 'source' : first, second]
}

type Values = Readonly<Record<string, unknown>>

function plain(value: unknown): FieldValue {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return (value as Exclude<FieldValue, null> | undefined) ?? null
}

const known = new Map<View, ReadonlySet<string>>()

function fieldsOf(view: View): ReadonlySet<string> {
  let fields = known.get(view)
  if (!fields) {
    fields = new Set(pathsOf(view).filter((path) => !PLACES.has(path.split('.', 1)[0] as string)))
    known.set(view, fields)
  }
  return fields
}

/** What was likely meant: the same name within another field, or one that is spelled alike. */
function hintFor(name: string, views: readonly View[]): string {
  const all = [...new Set([...Object.keys(runFields), ...views.flatMap((view) => [...fieldsOf(view)])])]
  const within = all.filter((path) => path.endsWith(`.${name}`) || path.startsWith(`${name}.`)).slice(0, 3)
  const near = nearest(name, all)
  const meant = near && within.length === 0 ? [near] : within
  return meant.length > 0
    ? ` Did you mean ${meant.join(' or ')}?`
    : ' Fields are named as in NDJSON: state, local.port.'
}

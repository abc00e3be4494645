import { schemaColumns } from '../generated/columns.ts'
import type { Capture, Row, Section } from '../report/types.ts'
import { below, ownPath, RUN_FIELDS } from '../write/field-names.ts'

/** What stands around a row beside its section and its capture. */
export interface Around {
  /** Name of the source, with the way into it. */
  readonly source: string
  /** The machine that the source came from, or that the last prompt names. */
  readonly host?: string | null | undefined
}

/** Reads the value of a field of a row; undefined or null where there is none. */
export type Read = (row: Row, section: Section, capture: Capture, around: Around | undefined) => unknown

/** What is the same for all rows of a run or a table; rows can have options of their own. */
const SHARED: ReadonlySet<string> = new Set(
  ['source', 'view', 'title', ...RUN_FIELDS].filter((name) => name !== 'options'),
)

/** Whether a run or a table says the field of all its rows. */
export function isShared(name: string): boolean {
  return SHARED.has(name)
}

/** How the value of a field is found, by its name. */
export function readField(name: string): Read {
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

/** A field of the row, of its section where that says it of all rows, or of its capture. */
function readFirst(key: string): Read {
  if (key in Object.prototype) return () => undefined
  const inRow = (row: Row) => (row as unknown as Record<string, unknown>)[key]
  const ofSection = sectionFacts().has(key)
  const ofCapture = RUN_FIELDS.some((name) => name === key)
  if (key === 'cells') return (row, section) => (section.view === 'table' ? inRow(row) : undefined)
  if (!ofSection && !ofCapture) return inRow
  return (row, section, capture) => {
    const value = inRow(row)
    if (value !== undefined) return value
    const fact = ofSection ? (section as unknown as Record<string, unknown>)[key] : undefined
    return fact !== undefined || !ofCapture ? fact : capture[key as keyof Capture]
  }
}

const known: { facts?: ReadonlySet<string> } = {}

/** What a section can say of all its rows: the columns of a record between its header and its row. */
function sectionFacts(): ReadonlySet<string> {
  known.facts ??= new Set(
    Object.values(schemaColumns).flatMap((columns) =>
      columns.slice(columns.indexOf('view') + 1, columns.indexOf('line')),
    ),
  )
  return known.facts
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

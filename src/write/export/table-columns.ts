import type { Row, Section, StreamRecord, ViewSections } from '../../report/types.ts'
import { visible } from '../visible.ts'
import { chosenValues } from './chosen-fields.ts'

/** One column of a table for people: the field's name, and how a row's cell is read out. */
export interface Column {
  readonly name: string
  read(row: Row): string
}

/** Fields that say where a row stands, or say again what another field says. */
const ASIDE = new Set(['line', 'lines', 'span', 'cells', 'cellSpans', 'key', 'family', 'stateText'])

/** Fields whose parts have a column each. */
const NESTED = new Set(['rx', 'tx', 'programFrom'])

/** The columns that were printed, then those that only rows have; for a table of unknown kind its headings. */
export function columnsOf(section: Section, rows: readonly Row[]): Column[] {
  if (section.view === 'table')
    return headingsOf(section, rows).map((name, i) => ({
      name: visible(name),
      read: (row) => cellText((row as { cells: unknown[] }).cells[i]),
    }))
  const names = new Set(section.columns.filter((name) => !ASIDE.has(name) && !NESTED.has(name)))
  for (const row of rows) for (const key in row) for (const name of namesOf(key, row)) names.add(name)
  return [...names].map((name) => ({ name, read: (row) => cellText(valueAt(row, name)) }))
}

/** The columns of some fields of the rows of a section. */
export function chosenColumns(names: readonly string[], recordOf: (row: Row) => StreamRecord): Column[] {
  const valuesOf = chosenValues(names)
  let last: Row | null = null
  let values: unknown[] = []
  const valuesIn = (row: Row) => {
    if (row !== last) values = valuesOf(recordOf(row))
    last = row
    return values
  }
  return names.map((name, i) => ({ name: visible(name), read: (row) => cellText(valuesIn(row)[i]) }))
}

/** The headings of a table of unknown kind, and a nameless one for each cell beyond them. */
function headingsOf({ headings }: ViewSections['table'], rows: readonly Row[]): string[] {
  const cells = rows.reduce((most, row) => Math.max(most, (row as { cells: unknown[] }).cells.length), 0)
  return [...headings, ...new Array<string>(Math.max(0, cells - headings.length)).fill('')]
}

/** What a section says of all its rows, in words: ipv6, tcp, persistent. */
export function sectionFacts(section: Section): string[] {
  const { view: _view, title: _title, lines: _lines, columns: _columns, rows: _rows, ...facts } = section
  return Object.entries(facts).flatMap(([name, value]) => {
    if (value === true) return [name]
    return typeof value === 'string' ? [visible(value)] : []
  })
}

function namesOf(key: string, row: Row): string[] {
  if (ASIDE.has(key)) return []
  if (!NESTED.has(key)) return [key]
  return Object.keys((row as Record<string, unknown>)[key] ?? {}).map((name) => `${key}.${name}`)
}

function valueAt(row: Row, name: string): unknown {
  if (name === 'state') return stateOf(row as { state?: unknown; stateText?: unknown })
  return name
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], row)
}

/** A state that is none of the canonical ones shows as it was printed. */
function stateOf(row: { state?: unknown; stateText?: unknown }): unknown {
  return row.state ?? row.stateText ?? row.state
}

/** Whether a value has parts, which stand beside each other: those of another one stand behind a comma. */
function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('text' in value)
}

/** A cell as people read it: nothing where it was not printed, - where it was printed empty. */
function cellText(value: unknown): string {
  if (value === undefined) return ''
  if (value === null) return '-'
  if (typeof value !== 'object') return visible(String(value))
  if (Array.isArray(value)) return value.map(cellText).join(value.some(isGroup) ? ', ' : ' ')
  if ('text' in value) return cellText(value.text) + notesOn(value)
  return Object.values(value)
    .filter((part) => part !== null && part !== undefined && part !== false)
    .map(cellText)
    .filter((part) => part !== '')
    .join(' ')
}

/** What stands behind a printed text: that it was cut, and the service that is registered for its port. */
function notesOn(value: object): string {
  const cut = 'truncated' in value && value.truncated ? '…' : ''
  return 'registeredService' in value ? `${cut} (${value.registeredService})` : cut
}

import type { Row } from '../../index.ts'
import type { TableQuery } from './query.ts'
import { type PlacedSection, sectionAt, type ViewRows } from './rows.ts'
import { type Count, type Ranking, tally } from './tally.ts'

/** Whether a row is what a query asks for. */
export type Fits = (row: Row, placed: PlacedSection) => boolean

/** The rows that were chosen, and the states that there are among those that the query asks for. */
export interface Chosen {
  /** Their numbers, in the order of the table. */
  readonly order: Uint32Array
  readonly states: readonly Count[]
}

/** Chooses the rows that fit a query, in its order; `fits` is what its filter asks for beside the state. */
export function chosenOf(all: ViewRows, { filter: { state }, sort }: TableQuery, fits: Fits | null): Chosen {
  const states = tally()
  const order: number[] = []
  for (const placed of all.sections) {
    for (const [i, row] of (placed.section.rows as readonly Row[]).entries()) {
      if (fits && !fits(row, placed)) continue
      const own = stateOf(row)
      states.add(own)
      if (state === undefined || (own ?? '') === state) order.push(placed.first + i)
    }
  }
  const chosen = Uint32Array.from(order)
  return { order: sort ? sorted(all, chosen, sort) : chosen, states: states.all() }
}

/** How often rows have each value of a column. */
export function countsOf(all: ViewRows, order: Uint32Array, column: string, named?: number): Ranking {
  const values = tally()
  for (const i of order) {
    const value = valueAt(all, i, column)
    if (value !== undefined && value !== null) values.add(String(value))
  }
  return values.ranking(named)
}

/** The state of a row, or its state as printed where that is no canonical one; empty for a row without one; null where rows have no states. */
function stateOf(row: Row): string | null {
  if (!('state' in row)) return null
  const { state, stateText } = row as { state?: string | null; stateText?: string | null }
  return state ?? stateText ?? ''
}

type Cells = Readonly<Record<string, unknown>>

function sorted(all: ViewRows, chosen: Uint32Array, sort: NonNullable<TableQuery['sort']>): Uint32Array {
  const keys = new Array<number | string | null>(all.rows.length)
  for (const i of chosen) keys[i] = keyOf(valueAt(all, i, sort.column))
  const sign = sort.descending ? -1 : 1
  return chosen.sort((a, b) => {
    const [x, y] = [keys[a] ?? null, keys[b] ?? null]
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1
    if (x === y) return a - b
    if (typeof x !== typeof y) return typeof x === 'number' ? -sign : sign
    return x < y ? -sign : sign
  })
}

function valueAt(all: ViewRows, index: number, column: string): unknown {
  const row = all.rows[index] as unknown as Cells
  const { section, source, capture } = sectionAt(all, index)
  if (column === 'source') return source
  if (column === 'capture') return capture
  if (section.view === 'table' && column.startsWith('cells.'))
    return (row.cells as unknown[])[cellNumber(section.headings, column.slice('cells.'.length))]
  if (column in row) return row[column]
  const path = column.split('.')
  const found = path.reduce<unknown>((value, key) => (value as Cells | null | undefined)?.[key], row)
  return found === undefined ? (section as unknown as Cells)[column] : found
}

function cellNumber(headings: readonly string[], name: string): number {
  return name.startsWith('#') ? Number(name.slice(1)) - 1 : headings.indexOf(name)
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/
const DIGITS = /^-?\d+$/

/** What a value is sorted by: numbers and IPv4 addresses by their size, others by their text; null comes last. */
function keyOf(value: unknown): number | string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return value
  if (typeof value === 'object') return keyOfEnd(value as Cells)
  const text = String(value)
  const address = IPV4.exec(text)
  if (address) return address.slice(1).reduce((sum, part) => sum * 256 + Number(part), 0)
  return DIGITS.test(text) ? Number(text) : text.toLowerCase()
}

/** An end is sorted by its address, then by its port. */
function keyOfEnd({ address, host, port, text }: Cells): number | string | null {
  const key = keyOf(address ?? host ?? text)
  if (typeof key === 'number') return key * PORTS + Number(port ?? 0)
  return key === null ? null : `${key} ${String(port ?? 0).padStart(5, '0')}`
}

const PORTS = 65_536

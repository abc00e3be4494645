import type { Row } from '../../index.ts'
import type { Table } from './engine.ts'
import type { TableQuery } from './query.ts'
import { sectionAt, type ViewRows } from './rows.ts'

/** The numbers of the rows that fit a query, in its order. */
export function orderOf(all: ViewRows, query: TableQuery): Uint32Array {
  const fits = filterOf(query.filter)
  const order: number[] = []
  for (let i = 0; i < all.rows.length; i++) if (fits(all.rows[i] as Row)) order.push(i)
  const chosen = Uint32Array.from(order)
  return query.sort ? sorted(all, chosen, query.sort) : chosen
}

/** The states and programs of rows, in the order of the alphabet. */
export function choicesOf({ rows }: ViewRows): Pick<Table, 'states' | 'programs'> {
  const states = new Set<string>()
  const programs = new Set<string>()
  for (const row of rows) {
    const state = stateOf(row as unknown as Cells)
    const program = programOf(row as unknown as Cells)
    if (typeof state === 'string') states.add(state)
    if (typeof program === 'string') programs.add(program)
  }
  return { states: [...states].sort(), programs: [...programs].sort() }
}

type Cells = Readonly<Record<string, unknown>>

function filterOf({ text, state, port, program }: TableQuery['filter']): (row: Row) => boolean {
  const tests: ((row: Cells) => boolean)[] = []
  if (state !== undefined) tests.push((row) => stateOf(row) === state)
  if (program !== undefined) tests.push((row) => holds(programOf(row), part(program.toLowerCase())))
  if (port !== undefined) tests.push((row) => portOf(row.local) === port || portOf(row.foreign) === port)
  // What stands in quotes is a whole value; any other word may be a part of one.
  for (const [, whole, word] of (text ?? '').toLowerCase().matchAll(/"([^"]+)"|(\S+)/g)) {
    const fits = whole === undefined ? part(word as string) : (value: string) => value === whole
    tests.push((row) => holds(row, fits))
  }
  return (row) => tests.every((test) => test(row as unknown as Cells))
}

/** A state that is none of the canonical ones stands as it was printed. */
const stateOf = (row: Cells): unknown => row.state ?? row.stateText

const programOf = (row: Cells): unknown => row.program ?? (row.owner as Cells | null | undefined)?.executable

const portOf = (end: unknown): unknown => (end as Cells | null | undefined)?.port

function part(word: string): (value: string) => boolean {
  return (value) => value.includes(word)
}

/** Whether any value of a row, or within one, fits; texts are given in lower case. */
function holds(value: unknown, fits: (value: string) => boolean): boolean {
  if (typeof value === 'string') return fits(value.toLowerCase())
  if (typeof value === 'number') return fits(String(value))
  if (typeof value !== 'object' || value === null) return false
  for (const key in value) if (key !== 'line' && key !== 'key' && holds((value as Cells)[key], fits)) return true
  return false
}

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
  const { section } = sectionAt(all, index)
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
  const text = String(value)
  const address = IPV4.exec(text)
  if (address) return address.slice(1).reduce((sum, part) => sum * 256 + Number(part), 0)
  return DIGITS.test(text) ? Number(text) : text.toLowerCase()
}

import { type ColumnKind, columnKinds } from '../../generated/column-kinds.ts'
import type { RowRecord } from '../../report/types.ts'
import { fieldsOf } from './flat-record.ts'

/** A column whose values are of one kind. */
export interface TypedColumn {
  readonly name: string
  readonly kind: ColumnKind
}

/**
 * A value in a column: an integer is a bigint, since a counter can be larger than a number tells exactly; a list or an object
 * stands in a column of JSON.
 */
export type TypedValue = bigint | number | boolean | string | object | null

/** The last column of every view: JSON of the fields that have no column, and of values that it does not hold exactly. */
const MORE = 'more'

/** The columns of the rows of a view, the same for every text: all the fields of the schema in its order, or those that were chosen. */
export class TypedColumns {
  readonly columns: readonly TypedColumn[]
  private readonly places: ReadonlyMap<string, number>
  private readonly isChosen: boolean

  constructor(view: string, fields: readonly string[] | undefined) {
    const kinds = columnKinds[view] ?? {}
    const names = fields ?? Object.keys(kinds).filter((name) => !isOfHeadings(view, name))
    const columns = names.map((name) => ({ name, kind: kinds[name] ?? 'string' }))
    this.columns = [...columns, { name: MORE, kind: 'json' }]
    const texts = names.map((name, i) => [`${name}.text`, i] as const)
    this.places = new Map([...texts, ...names.map((name, i) => [name, i] as const)])
    this.isChosen = fields !== undefined
  }

  /** The values of a record in the order of the columns. */
  valuesOf(record: RowRecord): TypedValue[] {
    const values = new Array<TypedValue>(this.columns.length).fill(null)
    const more: Record<string, unknown> = {}
    for (const [path, value] of fieldsOf(record)) {
      if (value === null || value === undefined) continue
      const place = this.places.get(path)
      if (place === undefined) {
        if (!this.isChosen) more[path] = value
        continue
      }
      const { kind } = this.columns[place] as TypedColumn
      const typed = typedValue(value, kind)
      values[place] = typed
      if (typed === null || isNearby(value, kind)) more[path] = value
    }
    if (Object.keys(more).length > 0) values[values.length - 1] = more
    return values
  }
}

/** Whether a field of a table of unknown kind stands under its own headings instead. */
function isOfHeadings(view: string, name: string): boolean {
  return view === 'table' && (name === 'headings' || name === 'cells')
}

/** A value as one of a kind; null where it is none. */
function typedValue(value: unknown, kind: ColumnKind): TypedValue {
  if (kind === 'json') return value as object
  if (kind === 'string') return typeof value === 'string' ? value : JSON.stringify(value)
  if (kind === 'boolean') return typeof value === 'boolean' ? value : null
  if (kind === 'integer') return integerOf(value)
  const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** Whether a column has only the nearest value: of a number with more digits than one tells. */
function isNearby(value: unknown, kind: ColumnKind): boolean {
  return kind === 'number' && typeof value === 'string'
}

/** Whole numbers of 64 bits, with a sign. */
function integerOf(value: unknown): bigint | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : null
  if (typeof value !== 'string' || !/^-?\d{1,19}$/.test(value)) return null
  const integer = BigInt(value)
  return BigInt.asIntN(64, integer) === integer ? integer : null
}

import type { Fields } from '../text/fields.ts'
import { type CellSpans, markCell } from './cell-spans.ts'
import type { Cell, RowDraft } from './cells/cell.ts'
import type { Column, Table } from './dialect.ts'
import { Plans } from './plans.ts'
import { type OutOfRange, type Range, rangesOf, takeOutOfRange } from './ranges.ts'
import { type CopyRow, copyAny, nextCopy } from './row-copies.ts'
import { ENDED, LEFT, type RowColumn, type RowEnd } from './row-grammar.ts'
import { templateOf } from './row-template.ts'
import { unknownState } from './unknown-state.ts'

/** What was odd about the row read last. */
export interface Oddity {
  /** The state is a word that no list has; it was kept as printed. */
  unknownState: boolean
  /** Columns at the end of the heading that the line does not reach. */
  missing: number
  /** Optional columns at the end that the line does not reach. */
  open: number
  /** Offset of the first character behind the row's last column that no column takes; -1 when there is none. */
  extra: number
  /** Code of an issue that is to be reported once for the table; null for none. */
  note: string | null
  /** Numbers that the row has no room for; null when there are none. */
  outOfRange: readonly OutOfRange[] | null
}

/** Fields behind the last column of a row whose first word does not say that it is one. */
const MOST_EXTRA = 3

/** Reads the lines of one table. */
export interface Reader {
  /** The row or rows of a line, null when it is none. */
  read(fields: Fields): RowDraft | readonly RowDraft[] | null
  /** About the line read last. */
  readonly oddity: Oddity
  /** With spans: offsets of each key's value of the line read last. */
  readonly cells: CellSpans
  /** Key of the column by which the line read last is no row; null where it is one, or something else refused it. */
  readonly refusedBy: string | null
  /** As `read`, but a state that no list has is not looked for: cheaper where the table itself is in question. */
  readKnown(fields: Fields): RowDraft | readonly RowDraft[] | null
  /** The whole row with one word that no list has in the place of its state; null when it is none, or needs no such word. */
  readWithUnknownState(fields: Fields): RowDraft | null
}

/** Whether the line read last was read whole, with nothing odd about it. */
export function isPlain(reader: Reader): boolean {
  return isComplete(reader) && !reader.oddity.unknownState
}

/** Whether the line read last was read whole, be it with a state that no list has. */
export function isComplete({ oddity }: Reader): boolean {
  return oddity.extra < 0 && oddity.missing === 0 && oddity.note === null && oddity.outOfRange === null
}

/** Nothing odd. */
export const plainOddity = (): Oddity => ({
  unknownState: false,
  missing: 0,
  open: 0,
  extra: -1,
  note: null,
  outOfRange: null,
})

/** A column left of the one that may hold blanks, with what the grammar has to know of it. */
interface LeftColumn extends RowColumn {
  readonly key: string
  readonly cell: Cell
  /** That of the cell. */
  readonly read: Cell['read']
  /** The column behind one that no heading names. */
  readonly named: Column | null
}

/** A column right of it. */
interface RightColumn {
  readonly key: string
  readonly cell: Cell
  /** That of the cell, or how it reads the last field alone. */
  readonly readBack: NonNullable<Cell['readBack']>
  readonly isOptional: boolean
  readonly isRequired: boolean
}

/**
 * Reads the rows of a table whose columns are known: the columns up to the one that may hold blanks by the grammar of
 * rows, those behind it from the right. Rows whose columns answer like those of a row before them run its plan.
 */
export class RowReader implements Reader {
  readonly columns: readonly Column[]
  readonly oddity = plainOddity()
  cells: CellSpans = {}
  refusedBy: string | null = null
  private readonly template: RowDraft
  /** How a row is made of it; in a place of its own once a row was read. */
  private copy: CopyRow = copyAny
  /** How rows are read up to the column that may hold blanks, by the words in the place of a state that no list has. */
  private readonly plans: Plans<LeftColumn>[] = []
  private readonly left: readonly Column[]
  private readonly spacious: Column | undefined
  private readonly right: readonly RightColumn[]
  /** Whether the first word of a row, or the title above it, names the protocol; else every column has to have what it is for. */
  private readonly anchored: boolean
  private readonly stateAt: number
  /** Index behind the last column without which there is no row, from the left and from the right. */
  private readonly required: number
  private readonly requiredRight: number
  /** How many fields a row has at least. */
  private readonly fewest: number
  private readonly spans: boolean
  private readonly ranges: readonly Range[]

  readonly table: Table
  /** Key of the column that is being read. */
  private reading: string | null = null

  constructor(table: Table, columns: readonly Column[], spans = false) {
    this.table = table
    this.columns = columns
    this.spans = spans
    const split = columns.findIndex((column) => column.spacious)
    this.left = split < 0 ? columns : columns.slice(0, split)
    this.spacious = columns[split]
    this.right =
      split < 0
        ? []
        : columns
            .slice(split + 1)
            .reverse()
            .map(fromTheRight)
    this.requiredRight = this.right.findLastIndex((column) => column.isRequired) + 1
    this.required = this.left.findLastIndex((column) => column.required) + 1
    this.fewest = this.left.slice(0, this.required).filter(takesField).length
    this.anchored = columns[0]?.cell.words !== undefined || table.constants?.protocol !== undefined
    this.stateAt = this.left.findIndex((column) => column.key === 'state')
    this.template = templateOf(table, columns)
    this.ranges = rangesOf(
      table.view,
      columns.flatMap((column) => column.cell.keys(column.key)),
    )
  }

  /** The row that the fields hold; null when a required column is not there. The oddity tells what was not plain. */
  read(fields: Fields): RowDraft | null {
    const row = this.readWith(fields, 0)
    if (row === null ? this.required <= this.stateAt : this.oddity.extra < 0 && this.oddity.missing === 0) return row
    return this.stateAt < 0 ? row : this.readUnknownState(fields, row)
  }

  /** As `read`, but a state that no list has is not looked for. */
  readKnown(fields: Fields): RowDraft | null {
    return this.readWith(fields, 0)
  }

  readWithUnknownState(fields: Fields): RowDraft | null {
    if (this.stateAt < 0) return null
    const plain = this.readWith(fields, 0)
    const { oddity } = this
    if (plain === null ? this.required <= this.stateAt : plain.stateText !== null || oddity.extra < 0) return null
    const row = this.readWith(fields, 1)
    return row !== null && oddity.extra < 0 && oddity.missing === 0 ? row : null
  }

  /** Tries again with one to three words in the place of the state; keeps the plain reading when that does not help. */
  private readUnknownState(fields: Fields, plain: RowDraft | null): RowDraft | null {
    if (plain !== null && (plain.stateText !== null || this.oddity.extra < 0)) return plain
    for (let words = 1; words <= 3; words++) {
      const row = this.readWith(fields, words)
      if (row !== null && this.oddity.extra < 0 && (this.oddity.missing === 0 || words === 1)) {
        this.oddity.unknownState = true
        return row
      }
    }
    return this.readWith(fields, 0)
  }

  /** The row, with so many words in the place of the state; null as well when a cell fails. */
  private readWith(fields: Fields, stateWords: number): RowDraft | null {
    this.refusedBy = null
    if (fields.count < this.fewest) return null
    try {
      return this.readCells(fields, stateWords)
    } catch {
      fields.fail(this.table.name, this.reading)
      return null
    }
  }

  private readCells(fields: Fields, stateWords: number): RowDraft | null {
    const plans = this.plans[stateWords] ?? this.makePlans(stateWords)
    const row = this.begin()
    let place = plans.first
    while (place !== undefined && place.column !== null) {
      place = place.behind(this.ask(place.column, place.at, fields, row))
    }
    return place === undefined ? this.readAnew(plans, fields) : this.finish(place.end, fields, row)
  }

  /** Reads a row of a form that was not met before. */
  private readAnew(plans: Plans<LeftColumn>, fields: Fields): RowDraft | null {
    const row = this.begin()
    const end = plans.learn(this.table.grammar, fields, (column, at) => this.ask(column, at, fields, row))
    if (end !== null && this.copy === copyAny) this.copy = nextCopy()
    return this.finish(end, fields, row)
  }

  private begin(): RowDraft {
    if (this.spans) this.cells = {}
    return this.copy(this.template)
  }

  /** How many fields a column takes from one on. */
  private ask(column: LeftColumn, at: number, fields: Fields, row: RowDraft): number {
    const { key } = column
    this.reading = key
    if (at === fields.count) return ENDED
    if (column.named !== null && belongsBehind(column.named, fields, at, row)) return LEFT
    const taken = column.read(fields, at, fields.count, row, key)
    if (taken === 0) return !column.isOptional && isGlued(column.cell, fields, at) ? LEFT : 0
    if (this.spans) markCell(this.cells, column.cell, { fields, at, end: at + taken, key, row })
    return taken
  }

  /** The row, with the columns that stand outside of the grammar. */
  private finish(end: RowEnd | null, fields: Fields, row: RowDraft): RowDraft | null {
    if (end === null) {
      this.refusedBy = this.reading
      return null
    }
    const { oddity } = this
    oddity.unknownState = false
    oddity.missing = end.missing
    oddity.open = end.open
    oddity.extra = -1
    const at = this.spacious && end.isWhole ? this.readRight(fields, end.at, row) : end.at
    if (at < 0) return null
    if (at < fields.count) {
      if (!this.anchored && fields.count - at > MOST_EXTRA) return null
      oddity.extra = fields.start(at) + this.readGlued(fields, at, row)
    }
    oddity.outOfRange = this.ranges.length > 0 ? takeOutOfRange(row, this.ranges) : null
    return row
  }

  private makePlans(stateWords: number): Plans<LeftColumn> {
    const { left } = this
    const columns = left.map((column, index) => {
      const cell = stateWords > 0 && index === this.stateAt ? unknownState(column.cell, stateWords) : column.cell
      return {
        key: column.key,
        cell,
        read: cell.read,
        kind: cell.kind ?? 'any',
        named: (column.unheaded && left[index + 1]) || null,
        isOptional: column.optional === true,
        isNeeded: !this.anchored || index < this.required || this.requiredRight > 0,
        isRequired: column.required === true,
      }
    })
    const plans = new Plans<LeftColumn>(columns)
    this.plans[stateWords] = plans
    return plans
  }

  /** Reads the beginning of the first field that no column takes, where a column that is empty has it; returns its length. */
  private readGlued(fields: Fields, at: number, row: RowDraft): number {
    for (const { cell, key } of this.left) {
      if (!cell.readGlued || cell.keys(key).some((own) => (row[own] ?? null) !== null)) continue
      const length = cell.readGlued(fields, at, row, key)
      if (length === 0) continue
      const start = fields.start(at)
      if (this.spans) for (const own of cell.keys(key)) this.cells[own] = [start, start + length]
      return length
    }
    return 0
  }

  /** Reads the columns behind the one that may hold blanks, and that one; -1 when a required column is not there. */
  private readRight(fields: Fields, from: number, row: RowDraft): number {
    let end = fields.count
    for (let i = 0; i < this.right.length; i++) {
      const column = this.right[i] as RightColumn
      if (end === from) {
        if (column.isRequired) return -1
        if (!column.isOptional) this.oddity.missing++
        continue
      }
      const { key } = column
      this.reading = key
      const taken = column.readBack(fields, from, end, row, key)
      if (taken === 0) {
        if (column.isOptional) continue
        return this.requiredRight > i ? -1 : from
      }
      if (this.spans) markCell(this.cells, column.cell, { fields, at: end - taken, end, key, row })
      end -= taken
    }
    const column = this.spacious as Column
    this.reading = column.key
    if (from === end) {
      if (column.required) return -1
      if (!column.optional) this.oddity.missing++
      return fields.count
    }
    const stop = end < fields.count ? end : (column.cell.endOf?.(fields, from, end) ?? end)
    if (!column.cell.readAll?.(fields, from, stop, row, column.key)) return column.required ? -1 : from
    if (this.spans && stop > from)
      markCell(this.cells, column.cell, { fields, at: from, end: stop, key: column.key, row })
    return stop < end ? stop : fields.count
  }
}

/** Whether there is no row in which a column that is required, or stands in front of one that is, takes no field. */
function takesField({ cell, optional, unheaded }: Column): boolean {
  return !optional && !unheaded && !cell.readGlued
}

function fromTheRight({ key, cell, optional, required }: Column): RightColumn {
  const readBack = cell.readBack ?? ((fields, _from, end, row, own) => cell.read(fields, end - 1, end, row, own))
  return { key, cell, readBack, isOptional: optional === true, isRequired: required === true }
}

// > |        127.0.0.0        255.0.0.0         On-link         127.0.0.1    331";
/** Whether the last field begins with the value of a column, and what people go on with touches it. */
function isGlued(cell: Cell, fields: Fields, at: number): boolean {
  return at === fields.count - 1 && (cell.readGlued?.(fields, at, {} as RowDraft, '') ?? 0) > 0
}

/** Whether a field is all that a column has which the heading names behind one that it does not (Windows -i without -o). */
function belongsBehind(named: Column, fields: Fields, at: number, row: RowDraft): boolean {
  const reads = (field: number) =>
    field < fields.count && named.cell.read(fields, field, fields.count, row, named.key) > 0
  return reads(at) && !reads(at + 1)
}

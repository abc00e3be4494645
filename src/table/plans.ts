import type { Fields } from '../text/fields.ts'
import { LEFT, type RowColumn, type RowEnd, type RowGrammar } from './row-grammar.ts'

/** So many places of plans are kept for one list of columns; no tool prints rows of as many forms. */
const MOST_PLACES = 1024

/**
 * A place in a plan: the column that is asked and the field it is asked of, or the end of a row. What the column answers
 * leads to the next place, as it led the grammar.
 */
export class Place<Column> {
  /** Null at the end of a row. */
  readonly column: Column | null
  readonly at: number
  readonly end: RowEnd | null
  private readonly next: (Place<Column> | undefined)[] = [undefined, undefined, undefined, undefined]

  constructor(column: Column | null, at: number, end: RowEnd | null) {
    this.column = column
    this.at = at
    this.end = end
  }

  /** The place that an answer leads to; undefined where none led the grammar yet. */
  behind(answer: number): Place<Column> | undefined {
    return this.next[answer - LEFT]
  }

  lead(answer: number, to: Place<Column>): void {
    this.next[answer - LEFT] = to
  }
}

/** What the grammar said of rows with the same columns: rows whose columns answer alike are read without it. */
export class Plans<Column extends RowColumn> {
  readonly columns: readonly Column[]
  first: Place<Column> | undefined
  private places = 0

  constructor(columns: readonly Column[]) {
    this.columns = columns
  }

  /** Reads a row by the grammar and keeps the way that it went, unless it tells nothing of others; returns how the row ends. */
  learn(grammar: RowGrammar, fields: Fields, ask: (column: Column, at: number) => number): RowEnd | null {
    if (this.places > MOST_PLACES) this.forget()
    let place: Place<Column> | undefined
    let answer = 0
    const goOn = (to: Place<Column>) => {
      this.places++
      if (place) place.lead(answer, to)
      else this.first = to
      return to
    }
    const end = grammar(this.columns, fields, (index, at) => {
      const column = this.columns[index] as Column
      place = (place ? place.behind(answer) : this.first) ?? goOn(new Place(column, at, null))
      answer = ask(column, at)
      return answer
    })
    if (end === undefined) return null
    goOn(new Place<Column>(null, -1, end))
    return end
  }

  private forget(): void {
    this.first = undefined
    this.places = 0
  }
}

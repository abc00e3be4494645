import type { Fields } from '../text/fields.ts'
import type { Ask, RowColumn, RowEnd, RowGrammar } from './row-grammar.ts'
import { LEFT } from './row-grammar.ts'

/** So many places of plans are kept for one list of columns; no tool prints rows of as many forms. */
const MOST_PLACES = 1024

/**
 * A place in a plan: the column that is asked and the field it is asked of, or the end of a row. What the column answers
 * leads to the next place, as it led the grammar.
 */
export class Place {
  /** The number of the column; -1 at the end of a row. */
  readonly column: number
  readonly at: number
  readonly end: RowEnd | null
  private readonly next: (Place | undefined)[] = [undefined, undefined, undefined, undefined]

  constructor(column: number, at: number, end: RowEnd | null = null) {
    this.column = column
    this.at = at
    this.end = end
  }

  /** The place that an answer leads to; undefined where none led the grammar yet. */
  behind(answer: number): Place | undefined {
    return this.next[answer - LEFT]
  }

  lead(answer: number, to: Place): void {
    this.next[answer - LEFT] = to
  }
}

/** What the grammar said of rows with the same columns: rows whose columns answer alike are read without it. */
export class Plans {
  first: Place | undefined
  private places = 0

  /** Reads a row by the grammar and keeps the way that it went; returns how the row ends. */
  learn(grammar: RowGrammar, columns: readonly RowColumn[], fields: Fields, ask: Ask): RowEnd | null {
    if (this.places > MOST_PLACES) this.forget()
    let place: Place | undefined
    let answer = 0
    const goOn = (to: Place) => {
      this.places++
      if (place) place.lead(answer, to)
      else this.first = to
      return to
    }
    const end = grammar(columns, fields, (column, at) => {
      place = (place ? place.behind(answer) : this.first) ?? goOn(new Place(column, at))
      answer = ask(column, at)
      return answer
    })
    goOn(new Place(-1, -1, end))
    return end
  }

  private forget(): void {
    this.first = undefined
    this.places = 0
  }
}

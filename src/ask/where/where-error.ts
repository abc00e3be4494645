/** What is wrong with a query of rows, and where: a place in the query, in UTF-16 units, end excluded. */
export class WhereError extends RangeError {
  override readonly name = 'WhereError'
  /** First character of what is wrong; the length of the query where something is missing at its end. */
  readonly start: number
  readonly end: number
  /** What is wrong, without its place. */
  readonly detail: string

  constructor(detail: string, { start, end }: Place) {
    super(`at character ${start + 1}: ${detail}`)
    this.detail = detail
    this.start = start
    this.end = end
  }
}

/** A piece of a query: offsets into it, end excluded. */
export interface Place {
  readonly start: number
  readonly end: number
}

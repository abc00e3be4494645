import type { Place } from './where-error.ts'

/** What a query asks of a row. */
export type Query = AllOf | AnyOf | Not | Test

/** True where all parts are; of no parts it is true. */
export interface AllOf {
  readonly is: 'all'
  readonly parts: readonly Query[]
}

/** True where one of the parts is. */
export interface AnyOf {
  readonly is: 'any'
  readonly parts: readonly Query[]
}

/** True where its part is not. */
export interface Not {
  readonly is: 'not'
  readonly part: Query
}

/** One term: some values, of which a field has to have one; without a field they are looked for in the printed text. */
export interface Test {
  readonly is: 'test'
  readonly field: Word | null
  readonly operator: Operator
  readonly values: readonly Value[]
}

/** How a field is held against a value. */
export type Operator = ':' | '=' | '<' | '<=' | '>' | '>='

/** A word of the query, as written. */
export interface Word extends Place {
  readonly text: string
}

/** A value: as written, without its quotation marks, or the inside of a regular expression. */
export interface Value extends Word {
  readonly is: 'word' | 'quoted' | 'regular'
  /** The letters behind a regular expression. */
  readonly flags: string
}

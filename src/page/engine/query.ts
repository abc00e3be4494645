import type { View } from '../../index.ts'

/** Where rows are taken from: one source, and one run of it or all; or all runs of all sources. */
export interface Place {
  readonly source: number | null
  readonly capture: number | null
}

/** A run of a source. */
export interface RunPlace {
  readonly source: number
  readonly capture: number
}

/** Which rows of one view a table shows, and in which order. */
export interface TableQuery {
  readonly place: Place
  readonly view: View
  readonly filter: Filter
  readonly sort: { readonly column: string; readonly descending: boolean } | null
}

/** What rows have to be; all of them are, of an empty one. */
export interface Filter {
  /** A query of rows (docs/where.md). */
  readonly where?: string
  /** A state, canonical or as printed; empty for rows without one. */
  readonly state?: string
}

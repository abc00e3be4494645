import type { View } from '../../index.ts'

/** Where rows are taken from: one source, and one run of it or all. */
export interface Place {
  readonly source: number
  readonly capture: number | null
}

/** Which rows of one view a table shows, and in which order. */
export interface TableQuery {
  readonly place: Place
  readonly view: View
  readonly filter: {
    readonly text?: string
    readonly state?: string
    readonly port?: number
    readonly program?: string
  }
  readonly sort: { readonly column: string; readonly descending: boolean } | null
}

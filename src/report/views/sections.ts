import type { Static } from 'typebox'
import type { views } from './index.ts'

/** The section of every view, by the view's name. */
export type ViewSections = { [Name in keyof typeof views]: Static<(typeof views)[Name]> }

/** The name of a view. */
export type View = keyof ViewSections

/** One table or block of a capture, told apart by `view`. */
export type Section = ViewSections[View]

/** The row of a view. */
export type RowOf<V extends View> = ViewSections[V]['rows'][number]

/** The row of any view. */
export type Row = RowOf<View>

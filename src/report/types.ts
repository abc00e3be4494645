import type { Section, StreamRecord } from '../generated/report-types.ts'

export type * from '../generated/report-types.ts'
export type { IssueArgs, IssueCode, Severity } from './issues.ts'
export type { Count } from './property.ts'
export type { ConnectionState } from './values/connection-states.ts'
export type { UnixState } from './values/unix-states.ts'
export type { Family } from './views/family.ts'

/** The name of a view. */
export type View = Section['view']

/** The section of every view, by the view's name. */
export type ViewSections = { [V in View]: Extract<Section, { view: V }> }

/** The row of a view. */
export type RowOf<V extends View> = ViewSections[V]['rows'][number]

/** The row of any view. */
export type Row = RowOf<View>

/** A row as a line of NDJSON: where it was read, what the section says of all its rows, and the row itself. */
export type RowRecord<V extends View = View> = Extract<StreamRecord, { view: V }>

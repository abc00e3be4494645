import type { Static } from 'typebox'
import type { finding } from './finding-schema.ts'
import type * as record from './record-schema.ts'
import type * as schema from './report-schema.ts'
import type { RowOf, View, ViewSections } from './views/sections.ts'

export type { IssueArgs, IssueCode, Severity } from './issues.ts'
export type { Count } from './property.ts'
export type { ConnectionState } from './values/connection-states.ts'
export type { Destination } from './values/destination-schema.ts'
export type { Endpoint } from './values/endpoint-schema.ts'
export type { Gateway } from './values/gateway-schema.ts'
export type { IpProtocol } from './values/ip-protocol-schema.ts'
export type { Owner } from './values/owner-schema.ts'
export type { Timer } from './values/timer-schema.ts'
export type { UnixState } from './values/unix-states.ts'
export type { ConnectionRow } from './views/connections.ts'
export type { Family } from './views/family.ts'
export type { InterfaceTrafficRow } from './views/interface-traffic.ts'
export type { InterfaceRow } from './views/interfaces.ts'
export type { KernelSocketRow } from './views/kernel-sockets.ts'
export type { ListenQueueRow } from './views/listen-queues.ts'
export type { MasqueradeRow } from './views/masquerade.ts'
export type { MemoryRow } from './views/memory.ts'
export type { MulticastGroupRow } from './views/multicast-groups.ts'
export type { NetworkDirectRow } from './views/network-direct.ts'
export type { RouteRow } from './views/routes.ts'
export type { CellSpans, CellValue } from './views/row.ts'
export type { Row, RowOf, Section, View, ViewSections } from './views/sections.ts'
export type { StatisticRow } from './views/statistics.ts'
export type { TableRow } from './views/table.ts'
export type { UnixSocketRow } from './views/unix-sockets.ts'

/** Everything read from one source. */
export type Report = Static<typeof schema.report>

/** Where the text came from and how its bytes were read. */
export type Source = Static<typeof schema.source>

/** One run of the command inside a source. */
export type Capture = Static<typeof schema.capture>

/** One sign that spoke for dialect and locale. */
export type Evidence = Static<typeof schema.evidence>

/** Something the reader could not read or had to guess. */
export type Issue = Static<typeof schema.issue>

/** Something that rows show together. */
export type Finding = Static<typeof finding>

/** How many lines were understood, how many are noise, how many were not understood. */
export type Coverage = Static<typeof schema.coverage>

/** Start and end offsets in the decoded text of a source, in UTF-16 units, end excluded. */
export type Span = Static<typeof schema.span>

/** What stands in front of a row in NDJSON. */
export type RecordHeader = Static<typeof record.recordHeader>

/** An issue as a line of NDJSON. */
export type IssueRecord = Static<typeof record.issueRecord>

/** A program of rows above, as a line of NDJSON. */
export type ProgramRecord = Static<typeof record.programRecord>

/** A finding as a line of NDJSON. */
export type FindingRecord = Static<typeof record.findingRecord>

/** A row as a line of NDJSON: the header, what the section says of all its rows, and the row itself. */
export type RowRecord<V extends View = View> = V extends View
  ? RecordHeader & { view: V } & SectionFacts<V> & RecordFields<RowOf<V>>
  : never

/** One line of NDJSON. */
export type StreamRecord = RowRecord | IssueRecord | ProgramRecord | FindingRecord

type SectionFacts<V extends View> = Omit<
  ViewSections[V],
  keyof RecordHeader | keyof RowOf<V> | 'columns' | 'lines' | 'rows' | 'title' | 'view'
>

/** A row's key that the header has too is told apart: source → rowSource. */
type RecordFields<R> = {
  [Key in keyof R as Key extends keyof RecordHeader | 'view' ? `row${Capitalize<Key>}` : Key]: R[Key]
}

import Type, { type TObject, type TSchema } from 'typebox'
import { finding } from './finding-schema.ts'
import { integer, text, textOrNull } from './property.ts'
import { issueProperties } from './report-schema.ts'
import { views } from './views/index.ts'

/** What stands in front of a row in NDJSON. */
export const recordHeader = Type.Object({
  source: text('Name of the source, with the way into it: bundle.zip/net/netstat.txt'),
  capture: integer('Number of the capture in the source, from 0', { minimum: 0 }),
  section: integer('Number of the section in the capture, from 0', { minimum: 0 }),
  dialect: text('What printed it'),
  locale: textOrNull('Language of the printed words (BCP 47)'),
  capturedAt: textOrNull('Time of the run (ISO 8601); null when nothing near says it'),
})

/** An issue as a line of NDJSON. */
export const issueRecord = Type.Object(
  {
    source: recordHeader.properties.source,
    view: Type.Unsafe({ type: 'string', const: 'issue', description: 'Says that the line is an issue' }),
    ...issueProperties,
  },
  { title: 'IssueRecord', description: 'An issue as a line of NDJSON.', additionalProperties: false },
)

/** A program of rows above that have its bare PID, as a line of NDJSON. */
export const programRecord = Type.Object(
  {
    source: recordHeader.properties.source,
    view: Type.Unsafe({
      type: 'string',
      const: 'program',
      description: 'Says that the line names a program',
    }),
    pid: integer('Process identifier', { minimum: 0 }),
    program: text('Name of the program'),
    line: integer('Line of the list that names it, 1-based', { minimum: 1 }),
    since: integer('First line of the rows that it names; those of another machine may stand before', { minimum: 1 }),
  },
  {
    title: 'ProgramRecord',
    description: 'Names the program of rows above that have this PID and no program, as a line of NDJSON.',
    additionalProperties: false,
  },
)

/** What rows show together, as a line of NDJSON. */
export const findingRecord = Type.Object(
  {
    source: recordHeader.properties.source,
    view: Type.Unsafe({
      type: 'string',
      const: 'finding',
      description: 'Says that the line is a finding',
    }),
    ...finding.properties,
  },
  {
    title: 'FindingRecord',
    description: 'What rows above show together, as a line of NDJSON.',
    additionalProperties: false,
  },
)

/** The rows of every view as lines of NDJSON, one schema a view. */
export const rowRecords: TSchema[] = Object.values(views).map((section) =>
  rowRecord(section as unknown as SectionSchema),
)

/** One line of NDJSON: a row of any view, an issue, the program of rows above, or a finding. */
export const streamRecord = Type.Unsafe({
  title: 'StreamRecord',
  description: 'One line of NDJSON: a row of any view, an issue, the program of rows above, or a finding.',
  type: 'object',
  discriminator: { propertyName: 'view' },
  required: ['view'],
  oneOf: [...rowRecords, issueRecord, programRecord, findingRecord],
})

type SectionSchema = TObject & {
  properties: { view: TSchema & { const: string }; rows: { items: TObject & { title: string } } }
}

/** Header, what the section says of all its rows, then the row: its keys that the header has too are told apart (rowSource). */
function rowRecord(section: SectionSchema): TSchema {
  const { view, title: _title, lines: _lines, columns: _columns, rows, ...facts } = section.properties
  const { items: row } = rows
  const properties = { ...recordHeader.properties, view, ...facts }
  const naming = {
    title: row.title.replace(/Row$/, 'Record'),
    description: `A row of the view ${view.const} as a line of NDJSON.`,
  }
  const required = [...recordHeader.required, ...section.required].filter((key) => key in properties)
  if (admitsHeader(row)) return { ...naming, type: 'object', properties, required, allOf: [row] }
  return {
    ...row,
    ...naming,
    properties: { ...properties, ...renamed(row.properties) },
    required: [...required, ...row.required.map(recordKey)],
  }
}

/** Whether header and row can stand in one object as they are: no key in both, and the row open to further ones. */
function admitsHeader(row: TObject): boolean {
  return (
    !('additionalProperties' in row && row.additionalProperties === false) &&
    !Object.keys(row.properties).some((key) => recordKey(key) !== key)
  )
}

function renamed(properties: Record<string, TSchema>): Record<string, TSchema> {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [recordKey(key), schema]))
}

/** The key of a row's field in NDJSON: its own, with `row` in front when the header has the same (source → rowSource). */
export function recordKey(key: string): string {
  return key === 'view' || key in recordHeader.properties ? `row${key.charAt(0).toUpperCase()}${key.slice(1)}` : key
}

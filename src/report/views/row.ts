import Type, { type TObject, type TProperties } from 'typebox'
import { integer, pair } from '../property.ts'

/** What a further printed column may hold. */
export type CellValue = string | number | boolean | null | (string | number)[]

/** Offsets of the cells of a row by field name, into the decoded text of the source, end excluded. */
export type CellSpans = Record<string, [number, number]>

/** The columns every row has: its place in the source. */
export const rowPlace = {
  line: integer('1-based line of the row in the decoded text of the source; 0 for a row of the live machine', {
    minimum: 0,
  }),
  lines: Type.Optional(pair('First and last line of a row that spans several lines; absent for a row of one line')),
  span: Type.Optional(
    pair('Start and end of the row in the decoded text of the source, in UTF-16 units, end excluded; only on request'),
  ),
}

const cells = Type.Optional(
  Type.Unsafe({
    title: 'CellSpans',
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 },
    description: 'Start and end of each cell in the decoded text of the source, by field name; only on request',
  }),
)

/** The common columns of a row, with its cells' offsets. */
export const rowCommon = { ...rowPlace, cells }

/** What stands under a key that a view does not name: a further printed column under its own camelCase name. */
export const furtherColumns = {
  additionalProperties: Type.Unsafe({
    title: 'FurtherColumn',
    type: ['string', 'number', 'boolean', 'null', 'array'],
    items: { type: ['string', 'number'] },
    description: 'A further printed column of the row under its own name',
  }),
  propertyNames: { pattern: '^[a-z][A-Za-z0-9]*$' },
}

/** The row of a view: the common columns, the view's own, and any further printed column under a camelCase name. */
export const row = <Columns extends TProperties>(
  title: string,
  description: string,
  columns: Columns,
): TObject<typeof rowCommon & Columns> =>
  Type.Object({ ...rowCommon, ...columns }, { title, description, ...furtherColumns })

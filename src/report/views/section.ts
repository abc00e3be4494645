import Type, { type TObject, type TProperties, type TSchema } from 'typebox'
import { listOf, pair, text, textOrNull, texts } from '../property.ts'

/** One table or block of a capture: the view's name, its title, what is true of all its rows, and the rows. */
export const section = (view: string, title: string, rowSchema: TSchema, facts: TProperties): TObject =>
  Type.Object(
    {
      view: Type.Unsafe({ type: 'string', const: view, description: 'The view the section belongs to' }),
      title: textOrNull('The title as printed; null when none was'),
      lines: pair('First and last line of the section in the source'),
      columns: texts('Field names in the order the columns were printed'),
      ...facts,
      rows: listOf(rowSchema, 'The entries of the table, in the order printed'),
    },
    { title, description: `A section of the view ${view}.`, additionalProperties: false },
  )

const protocolPattern = { pattern: '^[a-z][a-z0-9-]*$' }

/** The protocol of a row. */
export const protocolName = (description: string): TSchema => text(description, protocolPattern)

/** The protocol that a section is about, or null where nothing says it. */
export const protocolNameOrNull = (description: string): TSchema => textOrNull(description, protocolPattern)

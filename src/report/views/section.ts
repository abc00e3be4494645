import Type, { type Static, type TObject, type TProperties, type TSchema, type TUnsafe } from 'typebox'
import { listOf, pair, text, textOrNull, texts } from '../property.ts'

/** One table or block of a capture: the view's name, its title, what is true of all its rows, and the rows. */
export const section = <const View extends string, Row extends TSchema, Facts extends TProperties>(
  view: View,
  title: string,
  rowSchema: Row,
  facts: Facts,
): TObject<SectionProperties<View, Row> & Facts> =>
  Type.Object(
    {
      view: Type.Unsafe<View>({ type: 'string', const: view, description: 'The view the section belongs to' }),
      title: textOrNull('The title as printed; null when none was'),
      lines: pair('First and last line of the section in the source'),
      columns: texts('Field names in the order the columns were printed'),
      ...facts,
      rows: listOf(rowSchema, 'The entries of the table, in the order printed'),
    },
    { title, description: `A section of the view ${view}.`, additionalProperties: false },
  )

type SectionProperties<View extends string, Row extends TSchema> = {
  view: TUnsafe<View>
  title: ReturnType<typeof textOrNull>
  lines: ReturnType<typeof pair>
  columns: ReturnType<typeof texts>
  rows: TUnsafe<Static<Row>[]>
}

const protocolPattern = { pattern: '^[a-z][a-z0-9-]*$' }

/** The protocol of a row. */
export const protocolName = (description: string): TUnsafe<string> => text(description, protocolPattern)

/** The protocol that a section is about, or null where nothing says it. */
export const protocolNameOrNull = (description: string): TUnsafe<string | null> =>
  textOrNull(description, protocolPattern)

import Type from 'typebox'
import { pair, texts } from '../property.ts'
import { rowPlace } from './row.ts'
import { section } from './section.ts'

/** One row of a table that has no view of its own: the cells as printed. */
export const tableRow = Type.Object(
  {
    ...rowPlace,
    cells: Type.Unsafe<(string | null)[]>({
      type: 'array',
      items: { type: ['string', 'null'] },
      description:
        'The cells as printed, one a heading; null for an empty one; more than the headings where a row has more',
    }),
    cellSpans: Type.Optional(
      Type.Unsafe({
        type: 'array',
        items: pair('Start and end of one cell'),
        description: 'Start and end of each cell in the decoded text of the source; only on request',
      }),
    ),
  },
  { title: 'TableRow', description: 'One row of a table that has no view of its own.', additionalProperties: false },
)

/** Any other table of netstat, nothing lost. */
export const table = section('table', 'TableSection', tableRow, {
  headings: texts('The words of the heading in the order printed; empty when none was'),
})

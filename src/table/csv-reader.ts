import { afterBlanks } from '../text/blanks.ts'
import { Fields } from '../text/fields.ts'
import { quoteEnd } from '../text/margin.ts'
import { csvValues } from '../text/structure/csv.ts'
import type { RowDraft } from './cells/cell.ts'
import type { RecordPlace } from './dialect.ts'
import { readRecord } from './record-reader.ts'
import type { RecordTable } from './record-tables.ts'
import { plainOddity, type Reader } from './row-reader.ts'

/** Lines of CSV are in nothing. */
const PLACE: RecordPlace = { within: '', holder: '', command: '', valueOf: () => undefined }

/** The reader of lines of CSV under a heading with these names. */
export function csvReader(record: RecordTable, names: readonly string[], separator: string): Reader {
  const oddity = plainOddity()
  const own = new Fields()
  const cells: Reader['cells'] = {}

  function read(fields: Fields): RowDraft | null {
    const from = quoteEnd(fields.text, fields.from, fields.to)
    const values = csvValues(fields.text, afterBlanks(fields.text, from, fields.to), fields.to, separator)
    const named = new Map(values.flatMap((value, at) => (names[at] ? [[names[at], value]] : [])))
    const found = readRecord(record, { values: named, lists: new Map() }, own, PLACE)
    if (!found) return null
    const further = values[names.length]
    Object.assign(oddity, found.oddity, {
      missing: Math.max(0, names.length - values.length),
      extra: further && further.text !== '' ? further.from : -1,
    })
    for (const key of Object.keys(cells)) delete cells[key]
    for (const [key, from] of Object.entries(found.cells))
      cells[key] = [Math.min(...from.map((value) => value.from)), Math.max(...from.map(({ to }) => to))]
    return found.row
  }

  return { read, readKnown: read, readWithUnknownState: () => null, oddity, cells, refusedBy: null }
}

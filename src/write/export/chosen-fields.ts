import { schemaColumns } from '../../generated/columns.ts'
import type { StreamRecord } from '../../report/types.ts'
import { nearest } from '../../text/nearest.ts'
import { fieldsOf, pathsOf } from './flat-record.ts'

/** Formats in which rows have columns that can be chosen. */
export const formatsWithColumns = ['ndjson', 'csv', 'tsv', 'markdown', 'table', 'html', 'xlsx', 'parquet'] as const

/** Every field that a record can have, and the printed text of those that have parts: `local`. */
export function chosenFieldNames(): readonly string[] {
  const paths = Object.keys(schemaColumns).flatMap(pathsOf)
  return [...new Set(paths.flatMap((path) => (path.endsWith('.text') ? [path.slice(0, -5), path] : [path])))]
}

/**
 * The names of fields, once each.
 * @throws RangeError for a name that no record has, with the one that is likely meant.
 */
export function checkedFields(fields: readonly string[]): readonly string[] {
  const known = chosenFieldNames()
  const unknown = fields.find((name) => !known.includes(name) && !name.startsWith('cells.'))
  if (unknown === undefined) return [...new Set(fields)]
  const near = nearest(unknown, known)
  throw new RangeError(`unknown field ${unknown}${near ? `: did you mean ${near}?` : ''}`)
}

/** Reads the values of some fields of a record, in their order; undefined where it has none. */
export function chosenValues(names: readonly string[]): (record: StreamRecord) => unknown[] {
  const texts = names.map((name) => `${name}.text`)
  return (record) => {
    const fields = new Map(fieldsOf(record))
    return names.map((name, i) => (fields.has(name) ? fields.get(name) : fields.get(texts[i] as string)))
  }
}

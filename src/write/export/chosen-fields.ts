import type { StreamRecord } from '../../report/types.ts'
import { below, checkField } from '../field-names.ts'
import { fieldsOf } from './flat-record.ts'

/** Formats in which rows have columns that can be chosen. */
export const formatsWithColumns = ['ndjson', 'csv', 'tsv', 'markdown', 'table', 'html', 'xlsx', 'parquet'] as const

/**
 * The names of fields, once each.
 * @throws FieldError for a name that no record has, with the one that is likely meant.
 */
export function checkedFields(fields: readonly string[]): readonly string[] {
  for (const name of fields) checkField(name, 'fields')
  return [...new Set(fields)]
}

/** Reads the values of some fields of a record, in their order; undefined where it has none. */
export function chosenValues(names: readonly string[]): (record: StreamRecord) => unknown[] {
  const reads = names.map(readerOf)
  return (record) => reads.map((read) => read(record))
}

/** Reads one field of a record; of a value that has a text, that. */
function readerOf(name: string): (record: StreamRecord) => unknown {
  if (name.startsWith('cells.')) {
    const path = name.replaceAll('"', '')
    return (record) => fieldsOf(record).find(([own]) => own === path)?.[1]
  }
  const path = name.split('.')
  if (path[0] === 'row') path.shift()
  return (record) => {
    const value = path.reduce<unknown>(below, record)
    return typeof value === 'object' && value !== null && 'text' in value ? value.text : value
  }
}

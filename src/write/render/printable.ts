import type { RowDraft } from '../../table/cells/cell.ts'
import type { Column, Table, Words } from '../../table/dialect.ts'
import { Fields } from '../../text/fields.ts'

/** Whether a row of another tool has what this one prints in every row: a job, an offset, an address that it can print. */
export function isPrintable({ columns }: Table, row: RowDraft, words: Words): boolean {
  return columns
    .filter(({ key, required }) => required && key !== 'protocol' && key !== 'foreign')
    .every((column) => isPrinted(column, row, words))
}

/** Whether a table has a word for the protocol of a row, as far as it has one and they print it. */
export function namesProtocol({ columns }: Table, row: RowDraft, words: Words): boolean {
  const column = columns.find(({ key }) => key === 'protocol')
  return !column || (row.protocol ?? null) === null || isPrinted(column, row, words)
}

/** Whether a column has a text for a row, and takes all of it: no address of IPv6 or name with blanks where none ever stands. */
function isPrinted({ cell, key, spacious }: Column, row: RowDraft, words: Words): boolean {
  const text = cell.write(row, key, words)
  const fields = new Fields().split(text, 0, text.length)
  const blank = { ...row, ...Object.fromEntries(cell.keys(key).map((own) => [own, null])) }
  if (spacious && cell.readAll) return text !== '' && cell.readAll(fields, 0, fields.count, blank, key)
  return text !== '' && cell.read(fields, 0, fields.count, blank, key) === fields.count
}

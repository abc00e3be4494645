import { fieldNames } from '../../write/field-names.ts'

/** What can stand in a place of a query: each text goes from `start` to `end`. */
export interface Completions {
  readonly start: number
  readonly end: number
  readonly texts: readonly string[]
}

/** The name of a field that is being written, up to a place, and what is left of it behind. */
const BEGUN = /(?:^|[\s(-])([A-Za-z][\w.]*)?$/

/** The names of fields that the word at a place of a query can become, of a view or of all, in the order of the schema; none within a value. */
export function completions(query: string, at: number, view?: string): Completions {
  const before = query.slice(0, at)
  const begun = BEGUN.exec(before)
  if (!begun || isQuoted(before)) return { start: at, end: at, texts: [] }
  const written = begun[1] ?? ''
  const rest = /^[\w.]*/.exec(query.slice(at))?.[0] ?? ''
  const lower = written.toLowerCase()
  const texts = fieldNames(view).filter((name) => name.toLowerCase().startsWith(lower))
  return { start: at - written.length, end: at + rest.length, texts: texts.map((name) => `${name}:`) }
}

/** Whether a quotation mark is open at the end of a text. */
function isQuoted(text: string): boolean {
  return (text.replace(/\\[\s\S]/g, '').match(/"/g) ?? []).length % 2 === 1
}

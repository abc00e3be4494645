import { type Completions, completions } from '../../ask/where/completions.ts'
import { countsOf } from './choose.ts'
import type { ViewRows } from './rows.ts'

/** The last word of a query, in brackets or not. */
const LAST_WORD = /(?<![^\s(])[^\s(]*$/
/** A field and the values behind it, of which the last is being written. */
const VALUES = /^-?([A-Za-z][\w.]*)[:=]([^"()]*)$/

/** So many texts are proposed, from so many rows. */
const PROPOSED = 12
const ASKED = 20_000

/** Names of fields, or values that rows of the table have in the field that is written. */
export function complete(query: string, at: number, rows: ViewRows, view: string): Completions {
  const [word = ''] = LAST_WORD.exec(query.slice(0, at)) ?? []
  const [, field, values = ''] = VALUES.exec(word) ?? []
  if (field === undefined) {
    const { texts, ...place } = completions(query, at, view)
    return { ...place, texts: texts.slice(0, PROPOSED * 2) }
  }
  const begun = values.slice(values.lastIndexOf(',') + 1)
  const order = Uint32Array.from({ length: Math.min(ASKED, rows.rows.length) }, (_, i) => i)
  const columns = FIELDS[field] ?? [field]
  const names = columns.flatMap((column) => countsOf(rows, order, column, ASKED).top.map(({ name }) => name))
  const lower = begun.toLowerCase()
  const fitting = [...new Set(names)].filter((name) => name.toLowerCase().startsWith(lower))
  return { start: at - begun.length, end: at, texts: fitting.slice(0, PROPOSED).map(written) }
}

/** The columns that the short names of a query stand for. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  port: ['local.port', 'foreign.port'],
  address: ['local.address', 'foreign.address'],
  program: ['program', 'owner.executable'],
}

/** A value as a query has it. */
function written(value: string): string {
  return /^[^\s"(),]+$/.test(value) ? value : JSON.stringify(value)
}

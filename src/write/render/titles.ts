import type { Table, TableWords, Words } from '../../table/dialect.ts'
import { filledIn, slotsOf } from '../../table/slotted-title.ts'
import type { Target } from './target.ts'

/** The words of a table, those of English for what a translation leaves out. */
export function wordsOf({ words, english }: Target, name: string): TableWords {
  const own = words.tables[name]
  const basic = english.tables[name]
  return { ...basic, ...own, heading: { ...basic?.heading, ...own?.heading } }
}

/** The first spelling of a word that can have several. */
export function first(text: string | readonly string[] | undefined): string | undefined {
  return typeof text === 'string' ? text : text?.[0]
}

/** The title of a table, its slots filled and its bracket behind it; undefined for a table without a title. */
export function titleOf(
  target: Target,
  table: Table,
  facts: Readonly<Record<string, unknown>>,
  options: readonly string[],
): string | undefined {
  const title = first(wordsOf(target, table.name).title)
  if (title === undefined) return undefined
  const slotted = slotsOf(title)
  if (slotted) return filledIn(slotted, facts)
  const scope = table.scoped ? scopeOf(target.words, options) : undefined
  return scope === undefined ? title : `${title} ${scope}`
}

/** What stands behind a title: listening sockets and others, listening ones only, or the rest. */
function scopeOf({ scopes = {} }: Words, options: readonly string[]): string | undefined {
  const wanted = options.includes('-a') ? '-a' : options.includes('-l') ? '-l' : null
  return Object.entries(scopes).find(([, option]) => option === wanted)?.[0]
}

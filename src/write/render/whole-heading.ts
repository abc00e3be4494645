import type { Column, Dialect, Table } from '../../table/dialect.ts'
import { HeadingMatcher } from '../../table/heading.ts'

/** By dialect, since several can share a table and each has words of its own. */
const matchers = new WeakMap<Dialect, Map<Table, HeadingMatcher>>()

/** Of whole headings, the one that names exactly these columns in this order; undefined when none does. */
export function wholeHeading(
  headings: readonly string[] | undefined,
  dialect: Dialect,
  table: Table,
  columns: readonly Column[],
): string | undefined {
  if (!headings) return undefined
  const matcher = matcherOf(dialect, table)
  const wanted = [columns, columns.filter(({ unheaded }) => !unheaded)].map(keysOf)
  return headings.find((line) => {
    const [heading] = matcher.match(line.trimStart())
    return heading !== undefined && wanted.includes(keysOf(table.ordered ? table.columns : heading.columns))
  })
}

function keysOf(columns: readonly Column[]): string {
  return columns.map(({ key }) => key).join()
}

function matcherOf(dialect: Dialect, table: Table): HeadingMatcher {
  const made = matchers.get(dialect) ?? new Map<Table, HeadingMatcher>()
  matchers.set(dialect, made)
  const matcher = made.get(table) ?? new HeadingMatcher(dialect, table)
  made.set(table, matcher)
  return matcher
}

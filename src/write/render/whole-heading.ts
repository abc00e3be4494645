import type { Column, Dialect, Table } from '../../dialect.ts'
import { HeadingMatcher } from '../../read/heading.ts'

const matchers = new WeakMap<Table, HeadingMatcher>()

/** Of whole headings, the one that names exactly these columns in this order; undefined when none does. */
export function wholeHeading(
  headings: readonly string[] | undefined,
  dialect: Dialect,
  table: Table,
  columns: readonly Column[],
): string | undefined {
  if (!headings) return undefined
  const matcher = matchers.get(table) ?? new HeadingMatcher(dialect, table)
  matchers.set(table, matcher)
  const wanted = [columns, columns.filter(({ unheaded }) => !unheaded)].map(keysOf)
  return headings.find((line) => {
    const [heading] = matcher.match(line.trimStart())
    return heading !== undefined && wanted.includes(keysOf(table.ordered ? table.columns : heading.columns))
  })
}

function keysOf(columns: readonly Column[]): string {
  return columns.map(({ key }) => key).join()
}

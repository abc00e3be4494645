import type { Report, Row, Section, View } from '../../report/types.ts'
import { changesBetween, type Placed, type RowChange } from './row-changes.ts'

/**
 * The later report with only the rows that came, went or changed, each with `change`; a changed row tells which of its fields
 * did (`changed`), and what they were, as text (`before`). Rows that went stand in the section of their kind.
 */
export function changedReport(before: Report, after: Report): Report {
  const old = Map.groupBy(placedIn(before), ({ section }) => section.view)
  const now = Map.groupBy(placedIn(after), ({ section }) => section.view)
  const views = new Set<View>([...now.keys(), ...old.keys()])
  const changes = [...views].flatMap((view) => changesBetween(old.get(view) ?? [], now.get(view) ?? [], null).changes)
  const sections = after.captures.flatMap((capture) => capture.sections)
  const placeOf = ({ section }: RowChange) =>
    sections.includes(section) ? section : (sections.find((one) => isLike(one, section)) ?? section)
  const rows = Map.groupBy(changes, placeOf)
  const changed = (section: Section) => withChanges(section, rows.get(section) ?? [])
  const gone = [...rows.keys()].filter((section) => !sections.includes(section)).map(changed)
  const captures = after.captures.map((capture, i) => {
    const own = capture.sections.map(changed)
    return { ...capture, sections: i === after.captures.length - 1 ? [...own, ...gone] : own }
  })
  return { ...after, captures }
}

function placedIn({ captures }: Report): Placed[] {
  return captures.flatMap(({ sections }) =>
    sections.flatMap((section) => (section.rows as readonly Row[]).map((row) => ({ row, section }))),
  )
}

/** Whether two sections are of the same table: the routes of a family, a block of counters. */
function isLike(one: Section, other: Section): boolean {
  return factsOf(one) === factsOf(other)
}

function factsOf({ lines: _lines, columns: _columns, rows: _rows, ...facts }: Section): string {
  return JSON.stringify(facts)
}

function withChanges(section: Section, changes: readonly RowChange[]): Section {
  const rows = changes.map(({ change, row, fields = {} }) => ({
    ...row,
    change,
    ...(change === 'changed' && {
      changed: Object.keys(fields),
      before: Object.values(fields).map(({ before }) => told(before)),
    }),
  }))
  return { ...section, columns: [...section.columns, 'change', 'changed', 'before'], rows } as Section
}

function told(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

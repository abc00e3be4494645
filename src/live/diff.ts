import type { Report, Row, Section } from '../report/types.ts'

/** How many rows came, went and changed from one capture to the next. */
export interface Changes {
  readonly opened: number
  readonly closed: number
  readonly changed: number
}

/**
 * The later report with only the rows that came, went or changed, each with `change`; a changed row tells which of its fields
 * did, and what they were. What only time moves, the seconds of a timer, is no change.
 */
export function differenceOf(before: Report, after: Report): { report: Report; changes: Changes } {
  const changes = { opened: 0, closed: 0, changed: 0 }
  const earlier = sectionsOf(before)
  let at = 0
  const captures = after.captures.map((capture) => ({
    ...capture,
    sections: capture.sections.map((section) => {
      const rows = rowsBetween(earlier[at++]?.rows ?? [], section.rows, section)
      for (const row of rows) changes[(row as unknown as { change: keyof Changes }).change]++
      return { ...section, columns: [...section.columns, 'change', 'changed', 'before'], rows } as Section
    }),
  }))
  return { report: { ...after, captures }, changes }
}

function sectionsOf(report: Report): Section[] {
  return report.captures.flatMap(({ sections }) => sections)
}

function rowsBetween(before: readonly Row[], after: readonly Row[], { view }: Section): Row[] {
  const old = keyed(before, view)
  const rows: object[] = []
  for (const [key, row] of keyed(after, view)) {
    const was = old.get(key)
    old.delete(key)
    if (!was) rows.push({ ...row, change: 'opened' })
    else {
      const fields = Object.keys({ ...was, ...row }).filter((field) => told(field, was) !== told(field, row))
      if (fields.length > 0)
        rows.push({ ...row, change: 'changed', changed: fields, before: fields.map((field) => told(field, was)) })
    }
  }
  for (const row of old.values()) rows.push({ ...row, change: 'closed' })
  return rows as Row[]
}

/** Rows by what identifies them; a number tells those apart that have the same. */
function keyed(rows: readonly Row[], view: Section['view']): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const row of rows) {
    const key = identityOf(row, view)
    let unique = key
    for (let i = 2; found.has(unique); i++) unique = `${key}#${i}`
    found.set(unique, row)
  }
  return found
}

/** The fields that identify a row of a view; a socket also by its inode where that is known. */
const identities: Partial<Record<Section['view'], readonly string[]>> = {
  connections: ['key', 'inode'],
  'unix-sockets': ['inode', 'path', 'type'],
  routes: ['destination', 'gateway', 'netmask', 'interface'],
  interfaces: ['name', 'index', 'network', 'address'],
  statistics: ['parent', 'label', 'direction'],
  'multicast-groups': ['interface', 'group'],
}

function identityOf(row: Row, view: Section['view']): string {
  const fields = identities[view]
  return JSON.stringify(fields ? fields.map((field) => (row as unknown as Record<string, unknown>)[field]) : row)
}

/** A field as text; of a timer only what does not run. */
function told(field: string, row: Row): string {
  const value = (row as unknown as Record<string, unknown>)[field]
  if (field === 'timer' && typeof value === 'object' && value !== null)
    return JSON.stringify({ ...value, seconds: undefined })
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

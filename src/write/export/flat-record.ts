import { schemaColumns } from '../../generated/columns.ts'
import type { StreamRecord } from '../../types.ts'

/** A field of a record and its value: text, number, truth, list, or null. */
export type Field = readonly [path: string, value: unknown]

/** The fields of a record, those of nested ones behind a dot: `local.address`. A table of unknown kind has `cells.<heading>`. */
export function fieldsOf(record: StreamRecord): Field[] {
  const nested = nestedOf(record.view)
  return Object.entries(record).flatMap(([name, value]): Field[] => {
    if (record.view === 'table' && name === 'headings') return []
    if (record.view === 'table' && name === 'cells') return cellFields(record.cells, record.headings)
    if (value === null && nested.has(name)) return (nested.get(name) as string[]).map((path) => [path, null])
    return flattened(name, value)
  })
}

/** The fields a view can have in the order of the schema. */
export function pathsOf(view: string): string[] {
  return (schemaColumns[view] ?? []).map((path) => path.replace('?', ''))
}

function flattened(path: string, value: unknown): Field[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => flattened(`${path}.${key}`, inner))
}

/** Cells under their headings; one without, or under a heading that stood before, has its number instead. */
function cellFields(cells: readonly (string | null)[], headings: readonly string[]): Field[] {
  return cells.map((cell, i) => {
    const heading = headings[i]
    const isOwn = heading !== undefined && heading !== '' && headings.indexOf(heading) === i
    return [`cells.${isOwn ? heading : `#${i + 1}`}`, cell]
  })
}

const known = new Map<string, ReadonlyMap<string, string[]>>()

/** The fields of a view that hold others, each with those that it always has. */
function nestedOf(view: string): ReadonlyMap<string, string[]> {
  let nested = known.get(view) as Map<string, string[]> | undefined
  if (nested) return nested
  nested = new Map()
  for (const path of schemaColumns[view] ?? []) {
    const [name, ...rest] = path.split('.') as [string, ...string[]]
    if (rest.length === 0) continue
    const always = nested.get(name) ?? []
    nested.set(name, path.endsWith('?') ? always : [...always, path])
  }
  known.set(view, nested)
  return nested
}

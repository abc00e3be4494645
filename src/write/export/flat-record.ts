import { schemaColumns } from '../../generated/columns.ts'
import type { StreamRecord } from '../../report/types.ts'

/** A field of a record and its value: text, number, truth, list, or null. */
export type Field = readonly [path: string, value: unknown]

/** The fields of a record, those of nested ones behind a dot: `local.address`. A table of unknown kind has `cells.<heading>`. */
export function fieldsOf(record: StreamRecord): Field[] {
  const fields: Field[] = []
  const nested = nestedOf(record.view)
  for (const [name, value] of Object.entries(record)) {
    if (record.view === 'table' && name === 'headings') continue
    if (record.view === 'table' && name === 'cells') fields.push(...cellFields(record.cells, record.headings))
    else if (value === null && nested.has(name))
      for (const path of nested.get(name) as string[]) fields.push([path, null])
    else addFlattened(fields, name, value)
  }
  return fields
}

/** The fields a view can have in the order of the schema. */
export function pathsOf(view: string): string[] {
  return (schemaColumns[view] ?? []).map((path) => path.replace('?', ''))
}

function addFlattened(fields: Field[], path: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fields.push([path, value])
  else for (const key in value) addFlattened(fields, pathUnder(path, key), (value as Record<string, unknown>)[key])
}

const paths = new Map<string, string[]>()

/** So many names are remembered under one; there are no more of a view, but a text can make any up. */
const REMEMBERED = 64

/** The path of a field; the same text each time, since a look-up by a text that was just put together is slow. */
function pathUnder(parent: string, key: string): string {
  const known = paths.get(parent)
  const found = known?.find((path) => path.length === parent.length + 1 + key.length && path.endsWith(key))
  if (found !== undefined) return found
  const path = `${parent}.${key}`
  if (known && known.length < REMEMBERED) known.push(path)
  if (!known && paths.size < REMEMBERED) paths.set(parent, [path])
  return path
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

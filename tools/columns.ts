import { writeFileSync } from 'node:fs'
import { rowRecords } from '../src/report/record-schema.ts'

interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly const?: string
  readonly minimum?: number
  readonly maximum?: number
}

/**
 * Writes src/generated/columns.ts: the fields of the records of every view in the order of the schema, those of nested
 * ones behind a dot; `?` stands behind a nested field that need not be there. Fields whose numbers have a least and a
 * greatest value stand in a table of their own.
 */
export function writeColumns(root: string): void {
  const views = (rowRecords as Schema[]).map(propertiesOf)
  const columns = views.map((properties) => [properties.view?.const, flattened(properties)])
  const ranges = views.map((properties) => [properties.view?.const, rangesOf(properties)])
  writeKinds(root, views)
  writeFileSync(
    `${root}src/generated/columns.ts`,
    `export const schemaColumns: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(columns))}
export const schemaRanges: Readonly<Record<string, Readonly<Record<string, readonly [least: number, greatest: number]>>>> = ${JSON.stringify(Object.fromEntries(ranges))}\n`,
  )
}

/** Writes src/generated/column-kinds.ts: what the values of every field are, but of those whose names a text makes up. */
function writeKinds(root: string, views: readonly Readonly<Record<string, Schema>>[]): void {
  const kinds = views.map((properties) => [properties.view?.const, Object.fromEntries(kindsOf(properties))])
  writeFileSync(
    `${root}src/generated/column-kinds.ts`,
    `export type ColumnKind = 'integer' | 'number' | 'boolean' | 'string' | 'json'
export const columnKinds: Readonly<Record<string, Readonly<Record<string, ColumnKind>>>> = ${JSON.stringify(Object.fromEntries(kinds))}\n`,
  )
}

function kindsOf(properties: Readonly<Record<string, Schema>>): [path: string, kind: string][] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const nested = objectOf(schema)?.properties
    if (!nested) return kindOf(name, schema)
    return Object.entries(nested).flatMap(([key, one]) => kindOf(`${name}.${key}`, one))
  })
}

/** A number that is too large for one is written as text: its field is one of numbers. */
function kindOf(path: string, schema: Schema): [path: string, kind: string][] {
  const types = [schema.type ?? (schema.const === undefined ? 'json' : 'string')].flat()
  if (types.includes('object')) return []
  const kind = ['integer', 'number', 'boolean', 'string'].find((type) => types.includes(type))
  return [[path, kind ?? 'json']]
}

function flattened(properties: Readonly<Record<string, Schema>>): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const nested = objectOf(schema)
    if (!nested?.properties) return [name]
    return Object.keys(nested.properties).map((key) => `${name}.${key}${nested.required?.includes(key) ? '' : '?'}`)
  })
}

function rangesOf(properties: Readonly<Record<string, Schema>>): Record<string, [number, number]> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, { minimum, maximum }]) =>
      minimum === undefined || maximum === undefined ? [] : [[name, [minimum, maximum]]],
    ),
  )
}

/** The properties of a schema and of those it is composed of, in the order written. */
function propertiesOf(schema: Schema): Record<string, Schema> {
  return Object.assign({}, schema.properties, ...(schema.allOf ?? []).map(propertiesOf))
}

function objectOf(schema: Schema): Schema | undefined {
  return [schema, ...(schema.allOf ?? []), ...(schema.anyOf ?? [])].find((one) => one.properties)
}

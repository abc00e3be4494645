import { mkdirSync, writeFileSync } from 'node:fs'
import { rowRecords } from '../src/report/record-schema.ts'

interface Schema {
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
  mkdirSync(`${root}src/generated`, { recursive: true })
  writeFileSync(
    `${root}src/generated/columns.ts`,
    `export const schemaColumns: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(columns))}
export const schemaRanges: Readonly<Record<string, Readonly<Record<string, readonly [least: number, greatest: number]>>>> = ${JSON.stringify(Object.fromEntries(ranges))}\n`,
  )
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

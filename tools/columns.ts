import { mkdirSync, writeFileSync } from 'node:fs'
import { rowRecords } from '../src/record-schema.ts'

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly const?: string
}

/**
 * Writes src/generated/columns.ts: the fields of the records of every view in the order of the schema, those of nested
 * ones behind a dot; `?` stands behind a nested field that need not be there.
 */
export function writeColumns(root: string): void {
  const views = (rowRecords as Schema[]).map((record) => {
    const properties = propertiesOf(record)
    return [properties.view?.const, flattened(properties)]
  })
  mkdirSync(`${root}src/generated`, { recursive: true })
  writeFileSync(
    `${root}src/generated/columns.ts`,
    `export const schemaColumns: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(views))}\n`,
  )
}

function flattened(properties: Readonly<Record<string, Schema>>): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const nested = objectOf(schema)
    if (!nested?.properties) return [name]
    return Object.keys(nested.properties).map((key) => `${name}.${key}${nested.required?.includes(key) ? '' : '?'}`)
  })
}

/** The properties of a schema and of those it is composed of, in the order written. */
function propertiesOf(schema: Schema): Record<string, Schema> {
  return Object.assign({}, schema.properties, ...(schema.allOf ?? []).map(propertiesOf))
}

function objectOf(schema: Schema): Schema | undefined {
  return [schema, ...(schema.allOf ?? []), ...(schema.anyOf ?? [])].find((one) => one.properties)
}

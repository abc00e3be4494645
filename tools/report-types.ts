import { writeFileSync } from 'node:fs'

/** The keywords that the report's schema is written in. */
export interface Schema {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/**
 * Writes src/generated/report-types.ts: a type for each definition of the schema, each field with its sentence.
 * Generators for any schema make copies of a definition that stands under descriptions of its own (Endpoint1 … Endpoint5).
 */
export function writeReportTypes(root: string, definitions: Readonly<Record<string, Schema>>): void {
  const types = Object.entries(definitions).map(
    ([name, schema]) => `${comment(schema)}export type ${name} = ${typeOf(schema)}`,
  )
  writeFileSync(`${root}src/generated/report-types.ts`, `${types.join('\n\n')}\n`)
}

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.slice('#/$defs/'.length)
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)))
  const parts = schema.anyOf ?? schema.oneOf
  if (parts) return union(parts.map(typeOf))
  if (schema.allOf) return [...schema.allOf.map(typeOf), ...(schema.properties ? [fields(schema)] : [])].join(' & ')
  return union([schema.type ?? []].flat().map((type) => ofType(type, schema)))
}

function ofType(type: string, schema: Schema): string {
  switch (type) {
    case 'integer':
      return 'number'
    case 'array':
      return listType(typeOf(schema.items ?? {}), schema)
    case 'object':
      return schema.properties ? fields(schema) : `Record<string, ${typeOf(schema.additionalProperties as Schema)}>`
    default:
      return type
  }
}

/** A list of a fixed length is a tuple. */
function listType(item: string, { minItems, maxItems }: Schema): string {
  const length = minItems !== undefined && minItems === maxItems ? minItems : undefined
  if (length !== undefined) return `[${new Array(length).fill(item).join(', ')}]`
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`
}

function fields({ properties = {}, required = [] }: Schema): string {
  const lines = Object.entries(properties).flatMap(([name, schema]) =>
    `${comment(schema)}${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`.split('\n'),
  )
  return `{\n${lines.map((line) => `  ${line}`).join('\n')}\n}`
}

function union(types: readonly string[]): string {
  return types.length === 0 ? 'unknown' : [...new Set(types)].join(' | ')
}

function comment({ description }: Schema): string {
  return description === undefined ? '' : `/** ${description.replaceAll('*/', '* /')} */\n`
}

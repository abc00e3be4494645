import { rowRecords, streamRecord } from './record-schema.ts'
import { report, reports, schemaId } from './report-schema.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** The JSON Schema (2020-12) of a report; every part that has a title stands once, under $defs. */
export const jsonSchema = (): { [key: string]: Json } => {
  const defs: Record<string, Json> = {}
  for (const schema of [report, reports, streamRecord, ...rowRecords]) hoist(asJson(schema), defs)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaId,
    title: 'netscribe report',
    description: 'What netscribe reads from the output of netstat.',
    $ref: '#/$defs/Report',
    $defs: Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function asJson(schema: object): Json {
  return JSON.parse(JSON.stringify(schema))
}

/** Moves every titled schema below `node` to `defs` and leaves a reference to it. */
function hoist(node: Json, defs: Record<string, Json>): Json {
  if (Array.isArray(node)) return node.map((item) => hoist(item, defs))
  if (node === null || typeof node !== 'object') return node
  const { title, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, under(key, value, defs)]),
  )
  if (typeof title !== 'string') return withoutAllOf({ ...rest, ...(title === undefined ? {} : { title }) })
  defs[title] ??= { title, ...rest }
  return { $ref: `#/$defs/${title}` }
}

/** Keys of `properties` are names, not keywords: a column called title is no title. */
function under(key: string, value: Json, defs: Record<string, Json>): Json {
  if (key !== 'properties') return hoist(value, defs)
  return Object.fromEntries(Object.entries(value as object).map(([name, schema]) => [name, hoist(schema, defs)]))
}

/** An allOf of a single reference says no more than the reference beside its description. */
function withoutAllOf({ allOf, ...rest }: { [key: string]: Json }): Json {
  if (allOf === undefined) return rest
  const alone = Array.isArray(allOf) && allOf.length === 1 && Object.keys(rest).every((key) => key === 'description')
  return alone ? { ...(allOf[0] as object), ...rest } : { allOf, ...rest }
}

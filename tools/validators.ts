import { writeFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { countAnswer, diffAnswer, edgesAnswer, timelineAnswer } from '../src/api/openapi-answers.ts'
import { explanationSchemas } from '../src/api/openapi-explanations.ts'
import { jsonSchema } from '../src/report/json-schema.ts'
import { views } from '../src/report/views/index.ts'

type Schema = Record<string, unknown>
type Definitions = Record<string, Schema>

/** Exported name → the definition it validates and the type it proves. */
const validators: Readonly<Record<string, readonly [definition: string, type: string]>> = {
  validateReport: ['Report', 'Report'],
  validateReports: ['Reports', '{ reports: Report[] }'],
  validateRecord: ['StreamRecord', 'StreamRecord'],
  validateCountAnswer: ['CountAnswer', 'object'],
  validateDiffAnswer: ['DiffAnswer', 'object'],
  validateTimelineAnswer: ['TimelineAnswer', 'object'],
  validateEdgesAnswer: ['EdgesAnswer', 'object'],
  validateState: ['StateExplanation', 'object'],
  validateOption: ['OptionExplanation', 'object'],
  validateCommand: ['CommandExplanation', 'object'],
  ...rowValidators(),
}

function rowValidators(): typeof validators {
  const rows = Object.entries(views).map(([view, section]) => {
    const { title } = (section.properties.rows as unknown as { items: { title: string } }).items
    return [`validate${title}`, [title, `RowOf<'${view}'>`]] as const
  })
  return Object.fromEntries(rows)
}

/**
 * Writes src/generated/validate-report.js and its types: the validators that Ajv makes of the schemas, plain functions
 * without eval and without an import of Ajv. They name every fault, up to `MOST_FAULTS` of src/validate/faults.ts.
 */
export async function writeValidators(root: string): Promise<void> {
  const path = `${root}src/generated/validate-report`
  await build({
    stdin: { contents: gathering(standalone()), resolveDir: `${root}src/validate`, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    outfile: `${path}.js`,
    logLevel: 'warning',
  })
  writeFileSync(`${path}.d.ts`, types())
}

function standalone(): string {
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    inlineRefs: false,
    messages: false,
    allErrors: true,
    code: { source: true, esm: true, lines: false },
  })
  ajv.addSchema({ $id: 'netscribe', $defs: shared(definitions()) })
  const references = Object.entries(validators).map(([name, [definition]]) => [name, `netscribe#/$defs/${definition}`])
  return standaloneCode.default(ajv, Object.fromEntries(references))
}

/** All that is validated, without what describes it: Ajv writes whole schemas into its code. */
function definitions(): Definitions {
  const { $defs } = JSON.parse(JSON.stringify(jsonSchema())) as { $defs: Definitions }
  const answers = JSON.stringify({
    CountAnswer: countAnswer,
    DiffAnswer: diffAnswer,
    TimelineAnswer: timelineAnswer,
    EdgesAnswer: edgesAnswer,
    ...explanationSchemas,
  }).replaceAll('#/components/schemas/', '#/$defs/')
  const all = { ...$defs, ...(JSON.parse(answers) as Definitions) }
  for (const [name, schema] of Object.entries(all)) all[name] = bare(schema, all)
  return all
}

function bare(schema: Schema, all: Definitions): Schema {
  const { title: _title, description: _description, ...rest } = schema
  return orNull(
    mapped(rest, (inner) => bare(inner, all)),
    all,
  )
}

/** What may be null as well is a type and what else it says: of a choice of two, Ajv would name the faults of both. */
function orNull(schema: Schema, all: Definitions): Schema {
  const [choice, nothing, ...others] = (schema.anyOf ?? []) as Schema[]
  if (!choice || nothing?.type !== 'null' || others.length > 0) return schema
  const { anyOf: _anyOf, ...rest } = schema
  const { type = all[String(choice.$ref).replace('#/$defs/', '')]?.type, ...more } = choice
  if (type === undefined) throw new Error(`a choice without a type: ${JSON.stringify(choice)}`)
  const isSimple = Object.keys(more).length === 0
  return { ...rest, type: [type, 'null'], ...(!isSimple && { if: { not: { type } }, else: choice }) }
}

/** Gives each schema that stands in several places a definition, so that its code is there once. */
function shared(all: Definitions): Definitions {
  const counts = new Map<string, number>()
  const count = (schema: Schema): Schema => {
    const inner = mapped(schema, count)
    const text = JSON.stringify(inner)
    counts.set(text, (counts.get(text) ?? 0) + 1)
    return inner
  }
  for (const schema of Object.values(all)) mapped(schema, count)
  const names = new Map<string, string>()
  const share = (schema: Schema): Schema => {
    const text = JSON.stringify(schema)
    if ('$ref' in schema || 'const' in schema || (counts.get(text) ?? 0) < 2) return mapped(schema, share)
    if (!names.has(text)) names.set(text, `shared${names.size}`)
    return { $ref: `#/$defs/${names.get(text)}` }
  }
  const made: Definitions = {}
  for (const [name, schema] of Object.entries(all)) made[name] = mapped(schema, share)
  // What is shared may hold what is shared too, which comes behind it.
  for (const [text, name] of names) made[name] = mapped(JSON.parse(text) as Schema, share)
  return made
}

/** A schema with another one for each that stands in it and is no condition: those of its properties, items and choices. */
function mapped(schema: Schema, change: (inner: Schema) => Schema): Schema {
  const one = (value: unknown) => (isSchema(value) ? change(value) : value)
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties')
        return [
          key,
          Object.fromEntries(Object.entries(value as Definitions).map(([name, inner]) => [name, one(inner)])),
        ]
      if (key === 'items' || key === 'additionalProperties' || key === 'else') return [key, one(value)]
      return [key, Array.isArray(value) && key.endsWith('Of') ? value.map(one) : value]
    }),
  )
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How Ajv notes a fault: its place, keyword and what the keyword says. */
const FAULT =
  /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"[^"]*",keyword:("\w+"),params:(.*?\})(?:,propertyName:\w+)?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g
/** How Ajv takes the faults of another validator. */
const INNER =
  /if\(!\((validate\d+)\(([\w.[\]]+), \{instancePath(?::(.*?))?,parentData[^{}]*\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g

/**
 * The code of Ajv with two functions in the place of what it repeats for every fault. Ajv copies the list of faults with each
 * part that has any, and keeps all of them: a text made for it would take the square of its length.
 */
function gathering(code: string): string {
  const short = code
    .replace(
      FAULT,
      (_all, _name, path = 'instancePath', keyword: string, params: string) =>
        `errors=(vErrors=withFault(vErrors,${path},${keyword},${params})).length;`,
    )
    .replace(
      INNER,
      (_all, validate: string, data: string, path = 'instancePath') =>
        `vErrors=withFaultsOf(${validate},${data},${path},vErrors);errors=vErrors===null?0:vErrors.length;`,
    )
  if (/\.concat\(|schemaPath/.test(short)) throw new Error('Ajv writes faults in another way than FAULT and INNER say')
  return `import { withFault, withFaultsOf } from './faults.ts';${short}`
}

function types(): string {
  return [
    "import type { Report, RowOf, StreamRecord } from '../report/types.ts'",
    "import type { RawFault } from '../validate/faults.ts'",
    'interface Validate<T> { (data: unknown): data is T; errors?: RawFault[] | null }',
    ...Object.entries(validators).map(([name, [, type]]) => `export declare const ${name}: Validate<${type}>`),
    '',
  ].join('\n')
}

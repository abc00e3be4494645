import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { jsonSchema } from '../src/report/json-schema.ts'
import { schemaId } from '../src/report/report-schema.ts'
import { views } from '../src/report/views/index.ts'
import { writeCodePages } from './code-pages.ts'
import { writeColumns } from './columns.ts'
import { type Schema, writeReportTypes } from './report-types.ts'
import { writeServices } from './services.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const schema = jsonSchema()

writeSchema()
writeReportTypes(root, schema.$defs as Record<string, Schema>)
writeServices(root)
writeCodePages(root)
writeColumns(root)
// The registry reads what was written above.
;(await import('./dialects.ts')).writeDialects(root)
await writeValidators({
  validateReport: ['Report', 'Report'],
  validateReports: ['Reports', '{ reports: Report[] }'],
  validateRecord: ['StreamRecord', 'StreamRecord'],
  ...rowValidators(),
})

function writeSchema(): void {
  writeFileSync(`${root}src/schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
  execFileSync(
    process.execPath,
    [`${root}node_modules/@biomejs/biome/bin/biome`, 'format', '--write', 'src/schema.json'],
    {
      cwd: root,
    },
  )
}

/** Exported name → the definition it validates and the type it proves. */
type Validators = Record<string, readonly [definition: string, type: string]>

function rowValidators(): Validators {
  const rows = Object.entries(views).map(([view, section]) => {
    const { title } = (section.properties.rows as unknown as { items: { title: string } }).items
    return [`validate${title}`, [title, `RowOf<'${view}'>`] as const] as const
  })
  return Object.fromEntries(rows)
}

/** Writes src/generated/validate-report.js and its types: plain functions, no eval and no import. */
async function writeValidators(functions: Validators): Promise<void> {
  const path = `${root}src/generated/validate-report`
  mkdirSync(`${root}src/generated`, { recursive: true })
  const references = Object.entries(functions).map(([key, [definition]]) => [key, `${schemaId}#/$defs/${definition}`])
  await build({
    stdin: { contents: standalone(Object.fromEntries(references)), resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    legalComments: 'none',
    outfile: `${path}.js`,
    logLevel: 'warning',
  })
  writeFileSync(`${path}.d.ts`, types(functions))
}

function standalone(references: Record<string, string>): string {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  })
  ajv.addSchema(schema)
  return standaloneCode.default(ajv, references)
}

function types(functions: Validators): string {
  return [
    "import type { Report, RowOf, StreamRecord } from '../report/types.ts'",
    'interface Fault { instancePath: string; schemaPath: string; keyword: string; params: object; message?: string }',
    'interface Validate<T> { (data: unknown): data is T; errors?: Fault[] | null }',
    ...Object.entries(functions).map(([name, [, type]]) => `export declare const ${name}: Validate<${type}>`),
    '',
  ].join('\n')
}

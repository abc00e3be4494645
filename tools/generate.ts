import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchema } from '../src/report/json-schema.ts'
import { writeCodePages } from './code-pages.ts'
import { writeColumns } from './columns.ts'
import { type Schema, writeReportTypes } from './report-types.ts'
import { writeServices } from './services.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const schema = jsonSchema()

mkdirSync(`${root}src/generated`, { recursive: true })
writeSchema()
writeReportTypes(root, schema.$defs as Record<string, Schema>)
writeServices(root)
writeCodePages(root)
writeColumns(root)
// The registry reads what was written above.
;(await import('./dialects.ts')).writeDialects(root)
await (await import('./validators.ts')).writeValidators(root)

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

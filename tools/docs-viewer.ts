import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from '../src/api/app.ts'
import { problemKinds } from '../src/api/problems.ts'
import { convert } from '../src/index.ts'

const own = fileURLToPath(new URL('../src/page-docs/', import.meta.url))
const page = fileURLToPath(new URL('../dist/page/', import.meta.url))
const viewer = fileURLToPath(new URL('../node_modules/swagger-ui-dist/', import.meta.url))

mkdirSync(`${page}docs`, { recursive: true })
for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'])
  copyFileSync(viewer + name, `${page}docs/${name}`)
// Its papers go with it.
for (const name of ['LICENSE', 'NOTICE', 'swagger-ui-bundle.js.LICENSE.txt'])
  copyFileSync(viewer + name, `${page}docs/${name.replace(/^[A-Z]+$/, 'swagger-ui.$&.txt')}`)
for (const name of ['docs.css', 'docs.js']) copyFileSync(own + name, `${page}docs/${name}`)
writeFileSync(
  `${page}docs/index.html`,
  readFileSync(`${own}index.html`, 'utf8').replace('<!-- problems -->', problems()),
)
writeFileSync(`${page}_headers`, await headers())

/** The kinds of problem, each at the anchor that the type of a problem points to. */
function problems(): string {
  return Object.entries(problemKinds)
    .map(([kind, { status, title, advice }]) => `<dt id="${kind}">${status} ${title}</dt><dd>${advice}</dd>`)
    .join('\n')
}

/** The headers of files on Workers, where no code of ours runs for them: those of the service itself. */
async function headers(): Promise<string> {
  const { headers } = await createApp({ convert, schema: {} }).request('/healthz')
  const kept = [...headers].filter(([name]) => name !== 'content-type' && name !== 'x-request-id')
  const lines = kept.map(([name, value]) => `  ${name}: ${value}\n`).join('')
  return `/*\n${lines}/assets/*\n  cache-control: public, max-age=31536000, immutable\n`
}

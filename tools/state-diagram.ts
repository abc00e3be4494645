import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stateDiagram } from '../src/explain/diagram.ts'
import { languages } from '../src/explain/words/words.ts'

// Draws the states of TCP for the documentation, docs/states/<language>.svg: beside text of any colour, light or dark.
const STYLE = `<style>
  svg { color: #1f2328; background: #ffffff }
  @media (prefers-color-scheme: dark) { svg { color: #e6edf3; background: #0d1117 } }
</style>
`
const folder = fileURLToPath(new URL('../docs/states/', import.meta.url))

mkdirSync(folder, { recursive: true })
for (const lang of languages)
  writeFileSync(`${folder}${lang}.svg`, stateDiagram({ lang }).replace('<defs>', `${STYLE}<defs>`))

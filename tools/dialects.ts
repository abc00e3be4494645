import { writeFileSync } from 'node:fs'
import { dialects } from '../grammars/index.ts'

/** Writes src/generated/dialects.ts: the names of all dialects in the registry, and what people call them. */
export function writeDialects(root: string): void {
  const labels = Object.fromEntries(dialects.map(({ name, label }) => [name, label]))
  writeFileSync(`${root}src/generated/dialects.ts`, `export const dialectLabels = ${JSON.stringify(labels)} as const\n`)
}

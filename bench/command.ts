import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** A file of the built package. */
export function built(name: string): string {
  const file = `${dist}${name}`
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build`)
  return file
}

/** The arguments of Node that write a file as NDJSON. */
export function command(file: string): string[] {
  return [built('cli.js'), 'parse', '-f', 'ndjson', file]
}

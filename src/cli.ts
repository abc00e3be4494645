#!/usr/bin/env node
// Nothing else is imported at the top: an older Node must get as far as the sentence below, and what comes is kept compiled.
import process from 'node:process'
import { keepCompiled } from './cli/compile-cache.ts'

const NEEDED = 22

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  keepCompiled()
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(`netscribe needs Node ${NEEDED} or newer; this is ${process.version}\n`)
  process.exitCode = 2
}

#!/usr/bin/env node
// No package is imported at the top: an older Node must get as far as the sentence below.
import process from 'node:process'
import { keepCompiled } from './cli/compile-cache.ts'
import { main } from './cli/main.ts'

const NEEDED = 22

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  keepCompiled()
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(`netscribe needs Node ${NEEDED} or newer; this is ${process.version}\n`)
  process.exitCode = 2
}

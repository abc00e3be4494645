#!/usr/bin/env node
// Nothing but Node's own modules may be loaded before the version is known: an older Node must get as far as the sentence below.
import process from 'node:process'

const NEEDED = 22

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  const { keepCompiled } = await import('./cli/compile-cache.ts')
  keepCompiled()
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write(`netscribe needs Node ${NEEDED} or newer; this is ${process.version}\n`)
  process.exitCode = 2
}

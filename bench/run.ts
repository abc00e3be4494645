import { loadPart } from './parts/load.ts'
import { memoryPart } from './parts/memory.ts'
import { processPart } from './parts/process.ts'
import { readerPart } from './parts/reader.ts'
import { scalingPart } from './parts/scaling.ts'
import { worstPart } from './parts/worst.ts'

/** What is measured, by name: `npm run bench -- reader scaling`; all of it without a name. */
const parts: Readonly<Record<string, (names: readonly string[]) => void | Promise<void>>> = {
  reader: readerPart,
  scaling: scalingPart,
  memory: memoryPart,
  process: processPart,
  load: loadPart,
  worst: worstPart,
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in parts))
if (unknown && !(asked[0] === 'worst'))
  throw new RangeError(`no part is called ${unknown}: ${Object.keys(parts).join(', ')}`)
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n${name}`)
  await part(asked[0] === 'worst' ? asked.slice(1) : [])
}

import { collectPart } from './parts/collect.ts'
import { confidencePart } from './parts/confidence.ts'
import { countPart } from './parts/count.ts'
import { loadPart } from './parts/load.ts'
import { logPart } from './parts/log.ts'
import { memoryPart } from './parts/memory.ts'
import { pastePart } from './parts/paste.ts'
import { processPart } from './parts/process.ts'
import { readerPart } from './parts/reader.ts'
import { scalingPart } from './parts/scaling.ts'
import { servicePart } from './parts/service.ts'
import { siegePart } from './parts/siege.ts'
import { worstPart } from './parts/worst.ts'

/** What is measured, by name: `npm run bench -- reader scaling`; all of it without a name. */
const parts: Readonly<Record<string, (names: readonly string[]) => void | Promise<void>>> = {
  reader: readerPart,
  scaling: scalingPart,
  memory: memoryPart,
  process: processPart,
  count: countPart,
  load: loadPart,
  paste: pastePart,
  log: logPart,
  service: servicePart,
  siege: siegePart,
  worst: worstPart,
  confidence: confidencePart,
  collect: collectPart,
}

/** Parts that take words of their own behind their name. */
const takesWords = ['worst', 'confidence', 'log', 'siege']

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in parts))
const words = takesWords.includes(asked[0] as string) ? asked.slice(1) : []
if (unknown && words.length === 0)
  throw new RangeError(`no part is called ${unknown}: ${Object.keys(parts).join(', ')}`)
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !(words.length > 0 ? asked[0] === name : asked.includes(name))) continue
  console.log(`\n${name}`)
  await part(words)
}

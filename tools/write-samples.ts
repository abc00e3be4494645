import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type SampleFile, sampleFiles } from '../test/sample-files.ts'
import { goldenText, readSample } from './golden-report.ts'

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const sample of sampleFiles) if (writeGolden(sample)) console.log(`samples/${sample.name}.json`)
}

/** Writes the golden report of a sample where it is missing or says otherwise, and tells whether it did. */
export function writeGolden({ name, bytes, golden }: Pick<SampleFile, 'name' | 'bytes' | 'golden'>): boolean {
  const text = goldenText(readSample(name, bytes))
  if (existsSync(golden) && readFileSync(golden, 'utf8') === text) return false
  writeFileSync(golden, text)
  return true
}

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateReport } from '../src/generated/validate-report.js'
import { goldenText, readSample } from '../tools/golden-report.ts'
import { sampleFiles } from './sample-files.ts'

describe('the report of each sample', () => {
  test.for(sampleFiles)('$name', ({ name, bytes, golden }) => {
    const report = readSample(name, bytes)
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
    expect(readSample(name, bytes)).toEqual(report)
    const { lines, read, noise, unread } = report.coverage
    expect(read + noise + unread).toBe(lines)
    expect(existsSync(golden), 'It has no golden report; run: npm run samples:write').toBe(true)
    expect(goldenText(report), 'If the difference is meant, run: npm run samples:write').toBe(
      readFileSync(golden, 'utf8'),
    )
  })
})

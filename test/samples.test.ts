import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { validateReport } from '../src/generated/validate-report.js'
import { parse } from '../src/index.ts'
import { sampleFiles } from './sample-files.ts'

/** Lists of which every entry stands on a line of its own, so that a difference shows the row. */
const LISTS = new Set(['rows', 'issues', 'evidence'])

describe('the report of each sample', () => {
  test.for(sampleFiles)('$name', async ({ name, bytes, golden }, { skip }) => {
    const report = parse(bytes, { name: `${name}.txt` })
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
    expect(parse(bytes, { name: `${name}.txt` })).toEqual(report)
    const { lines, read, noise, unread } = report.coverage
    expect(read + noise + unread).toBe(lines)
    if (!existsSync(golden) && !isUpdating()) skip()
    await expect(`${pretty(report)}\n`).toMatchFileSnapshot(golden)
  })
})

test('every sample has its golden report; if not, run: npm run samples:write', () => {
  const missing = sampleFiles.filter(({ golden }) => !existsSync(golden)).map(({ name }) => name)
  expect(missing).toEqual([])
})

/** Whether goldens are being written. */
function isUpdating(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } }
  return snapshotState?._updateSnapshot === 'all'
}

/** JSON with two blanks a level, and one line for each row, issue and sign. */
function pretty(value: unknown, indent = '', key = ''): string {
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0 || !value.some((item) => typeof item === 'object')) return JSON.stringify(value)
    const items = value.map((item) => inner + (LISTS.has(key) ? JSON.stringify(item) : pretty(item, inner)))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${pretty(v, inner, k)}`)
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`
}

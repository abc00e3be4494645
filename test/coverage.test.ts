import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coveragePage } from '../tools/coverage.ts'

test('docs/coverage.md is made from dialects and samples; if not, run: npm run coverage', () => {
  expect(readFileSync(new URL('../docs/coverage.md', import.meta.url), 'utf8')).toBe(coveragePage())
})

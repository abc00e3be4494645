import { expect, test } from 'vitest'
import { jsonStart, rowsOfSection, skeletonOf } from '../../src/page/engine/section-json.ts'
import { line, linux } from './captures.ts'

const report = linux(
  ...Array.from({ length: 30 }, (_, i) => line('192.0.2.1:22', `198.51.100.7:${50000 + i}`, 'ESTABLISHED')),
)

test('a skeleton is the report with a number in place of rows', () => {
  const skeleton = skeletonOf(report)
  expect(skeleton.captures[0]?.sections[0]).toMatchObject({ view: 'connections', rows: 30 })
  expect(skeleton.coverage).toEqual(report.coverage)
  expect(JSON.stringify(skeleton)).not.toContain('50001')
})

test('rows of a section come a page at a time', () => {
  expect(rowsOfSection(report, 0, 0, 10, 12).map(({ line }) => line)).toEqual([13, 14])
  expect(rowsOfSection(report, 0, 0, 28, 99)).toHaveLength(2)
  expect(rowsOfSection(report, 3, 0, 0, 9)).toEqual([])
})

test('the beginning of its JSON is that of the whole', () => {
  const whole = JSON.stringify(report, null, 2)
  for (const limit of [1, 500, 5000, whole.length - 1])
    expect(jsonStart(report, limit)).toEqual({ text: whole.slice(0, limit), isWhole: false })
  expect(jsonStart(report, whole.length)).toEqual({ text: whole, isWhole: true })
})

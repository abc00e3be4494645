import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { placedIn } from '../src/text/moment/timezone.ts'

const table = `Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
`

function timeOf(text: string, timezone?: string, capturedAt?: string): string | null | undefined {
  return parse(text, { timezone, capturedAt }).captures[0]?.capturedAt
}

test.each([
  ['Asia/Tokyo', '2026-11-22T09:00:00', '2026-11-22T09:00:00+09:00'],
  ['Asia/Kolkata', '2026-11-22T09:00', '2026-11-22T09:00+05:30'],
  ['UTC', '2026-11-22T09:00:00.5', '2026-11-22T09:00:00.5+00:00'],
  ['America/New_York', '2026-07-01T00:00:00', '2026-07-01T00:00:00-04:00'],
  ['America/New_York', '2026-11-22T09:00:00Z', '2026-11-22T09:00:00Z'],
  ['America/New_York', '2026-11-22T09:00:00+01:00', '2026-11-22T09:00:00+01:00'],
  ['America/New_York', '2026-11-22', '2026-11-22'],
  // Skipped: clocks went from 02:00 to 03:00.
  ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T02:30:00-05:00'],
  ['America/New_York', '2026-03-08T03:00:00', '2026-03-08T03:00:00-04:00'],
  // Twice: clocks went from 02:00 back to 01:00.
  ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T01:30:00-04:00'],
  ['America/New_York', '2026-11-01T02:00:00', '2026-11-01T02:00:00-05:00'],
  // A whole day was skipped.
  ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T12:00:00-10:00'],
])('in %s, %s is %s', (timezone, iso, placed) => {
  expect(placedIn(timezone)(iso)).toBe(placed)
})

test('runs are placed by the line above them, the stamps of their lines, or what is known from elsewhere', () => {
  expect(timeOf(`Sun Nov 22 09:00:00 2026\n${table}`, 'Asia/Tokyo')).toBe('2026-11-22T09:00:00+09:00')
  expect(timeOf(`Sun Nov 22 09:00:00 2026\n${table}`)).toBe('2026-11-22T09:00:00')
  expect(timeOf(`Sun Nov 22 09:00:00 UTC 2026\n${table}`, 'Asia/Tokyo')).toBe('2026-11-22T09:00:00Z')
  expect(timeOf(table.replace(/^/gm, '2026-11-22 09:00:00 '), 'Europe/Berlin')).toBe('2026-11-22T09:00:00+01:00')
  expect(timeOf(table, 'Asia/Tokyo', '2026-11-22T09:00:00')).toBe('2026-11-22T09:00:00+09:00')
})

test('a run is no other one because its lines have stamps', () => {
  const stamped = table.replace(/^/gm, '2026-11-22 09:00:00 ')
  expect(parse(stamped + stamped.split('\n')[1], { timezone: 'Asia/Tokyo' }).captures).toHaveLength(1)
})

test('a name that no time zone has is refused', () => {
  expect(() => timeOf(table, 'Asia/Tokio')).toThrow(new RangeError('unknown timezone Asia/Tokio'))
})

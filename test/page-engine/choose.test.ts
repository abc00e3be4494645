import { describe, expect, test } from 'vitest'
import { chosenOf, countsOf } from '../../src/page/engine/choose.ts'
import { complete } from '../../src/page/engine/complete.ts'
import { rowsOf } from '../../src/page/engine/rows.ts'
import { fitsOf } from '../../src/page/engine/where.ts'
import { HEADING, line, read } from './captures.ts'

const source = read(
  [
    HEADING,
    line('192.0.2.1:22', '198.51.100.1:50001', 'ESTABLISHED', '801/sshd'),
    line('192.0.2.1:22', '198.51.100.11:50002', 'ESTABLISHED', '802/sshd'),
    line('9.0.0.1:443', '198.51.100.1:50003', 'TIME_WAIT'),
    'udp        0      0 0.0.0.0:68              0.0.0.0:*                           700/dhclient',
    '',
  ].join('\n'),
)
const place = { source: 0, capture: null }
const view = 'connections'
const rows = rowsOf([source], place, view)

function choose(where: string, others: { state?: string; column?: string } = {}) {
  const fits = where === '' ? null : fitsOf(where, [source])
  if (fits !== null && typeof fits !== 'function') return fits
  const filter = others.state === undefined ? {} : { state: others.state }
  const sort = others.column === undefined ? null : { column: others.column, descending: false }
  const { order, states } = chosenOf(rows, { place, view, filter, sort }, fits)
  return { order: [...order], states }
}

test.each([
  ['foreign:198.51.100.1', [0, 2]],
  ['port:22 sshd', [0, 1]],
  ['"0 192.0.2.1"', [0, 1]],
  ['-state:*', [3]],
  ['', [0, 1, 2, 3]],
])('the query %s', (where, order) => {
  expect(choose(where)).toMatchObject({ order })
})

test('a query with a fault says what is wrong, and where', () => {
  expect(choose('sshd stat:LISTEN')).toEqual({
    detail: expect.stringContaining('Did you mean state?'),
    start: 5,
    end: 9,
  })
})

test('states are counted among the rows that the query asks for, whatever state is chosen', () => {
  const states = [
    { name: 'ESTABLISHED', count: 2 },
    { name: '', count: 1 },
    { name: 'TIME_WAIT', count: 1 },
  ]
  expect(choose('', { state: 'TIME_WAIT' })).toEqual({ order: [2], states })
  expect(choose('', { state: '' })).toEqual({ order: [3], states })
  expect(choose('sshd', { state: 'TIME_WAIT' })).toEqual({ order: [], states: states.slice(0, 1) })
})

test('ends are sorted by their addresses, then by their ports', () => {
  expect(choose('', { column: 'local' })).toMatchObject({ order: [3, 2, 0, 1] })
  expect(choose('', { column: 'foreign' })).toMatchObject({ order: [3, 0, 2, 1] })
})

test('rows are counted by a column', () => {
  const order = Uint32Array.from([0, 1, 3])
  expect(countsOf(rows, order, 'program').top).toEqual([
    { name: 'sshd', count: 2 },
    { name: 'dhclient', count: 1 },
  ])
})

describe('what can be written next', () => {
  test.each([
    ['sta', ['state:', 'stateText:'], 0],
    ['sshd -loc', ['local:', 'local.'], 6],
  ])('%s is the name of a field', (query, texts, start) => {
    const found = complete(query, query.length, rows, view)
    expect(found.start).toBe(start)
    for (const text of texts) expect(found.texts.some((one) => one.startsWith(text))).toBe(true)
  })

  test.each([
    ['state:', ['ESTABLISHED', 'TIME_WAIT'], 6],
    ['state:TIME_WAIT,e', ['ESTABLISHED'], 16],
    ['port:4', ['443'], 5],
    ['program:s', ['sshd'], 8],
  ])('%s is a value that rows have', (query, texts, start) => {
    expect(complete(query, query.length, rows, view)).toEqual({ start, end: query.length, texts })
  })
})

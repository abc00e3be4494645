import { expect, test } from 'vitest'
import { orderOf } from '../../src/page/engine/choose.ts'
import { rowsOf } from '../../src/page/engine/rows.ts'
import { line, linux } from './captures.ts'

const report = linux(
  line('192.0.2.1:22', '198.51.100.1:50001', 'ESTABLISHED', '801/sshd'),
  line('192.0.2.1:22', '198.51.100.11:50002', 'ESTABLISHED', '802/sshd'),
  line('192.0.2.1:443', '198.51.100.1:50003', 'TIME_WAIT'),
)
const place = { source: 0, capture: null }
const view = 'connections'
const rows = rowsOf(report, place, view)

test.each([
  ['198.51.100.1', [0, 1, 2]],
  ['"198.51.100.1"', [0, 2]],
  ['"198.51.100.1" SSHD', [0]],
  ['"ssh"', []],
  ['ssh', [0, 1]],
  ['"198.51.100.1', []],
  ['""', []],
  ['  ', [0, 1, 2]],
])('the filter %s', (text, chosen) => {
  expect([...orderOf(rows, { place, view, filter: { text }, sort: null })]).toEqual(chosen)
})

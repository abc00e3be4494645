import type { RowDraft } from '../../src/table/cells/cell.ts'
import type { Fields } from '../../src/text/fields.ts'
import { ANY, DIGITS, type PlainColumn, plainTable } from '../bsd/plain-table.ts'

const HOP = /[.:#]/
const INTERFACE = /^[a-z]\w*(?:\.\d+)?$/
const RULE = /^-{2,}$/

const groupColumns: PlainColumn[] = ['group', 'index', 'weight', 'slots', 'gateway', 'interface', 'refs'].map((key) => [
  key,
  ANY,
])

/** Next hops and groups of them (FreeBSD 13 and later; usr.bin/netstat nhops.c and nhgrp.c). */
export const nextHops = [
  // > |2     v4/gw        192.0.2.30         192.0.2.1          GS       12345   1500        em0               3
  plainTable('nextHops', '-o', [
    ['index', DIGITS],
    ['type', /^\w+\/\w+$/],
    ['interfaceAddress', HOP],
    ['gateway', HOP],
    ['flags', /^[A-Za-z0-9]+$/, 'optional'],
    ['use', DIGITS],
    ['mtu', DIGITS],
    ['interface', INTERFACE],
    ['addressInterface', INTERFACE, 'optional'],
    ['refs', DIGITS, 'optional'],
    ['prepend', ANY, 'rest'],
  ]),
  // > |1         ------- ------- ------- --------------------------------------- ---------       2
  //   |               13      10       1                               192.0.2.1      em0
  { ...plainTable('nextHopGroups', '-O', groupColumns), rule: groupOrHop },
]

/** The line of a group says its number and how often it is used, those under it a hop each. */
function groupOrHop(fields: Fields): RowDraft | null {
  const { count } = fields
  const is = (pattern: RegExp, ...at: number[]) => at.every((field) => pattern.test(fields.at(field)))
  if (count === 7 && is(DIGITS, 0, 6) && is(RULE, 1, 2, 3, 4, 5)) return cellsOf(fields, [0, -1, -1, -1, -1, -1, 6])
  return count === 5 && is(DIGITS, 0, 1, 2) && is(HOP, 3) ? cellsOf(fields, [-1, 0, 1, 2, 3, 4, -1]) : null
}

/** The fields at these places, -1 for an empty cell. */
function cellsOf(fields: Fields, places: readonly number[]): RowDraft {
  const row: RowDraft = { line: 0, cells: places.map((at) => (at < 0 ? null : fields.at(at))) }
  if (fields.spans)
    row.cellSpans = places.map((at) => (at < 0 ? [fields.to, fields.to] : [fields.start(at), fields.end(at)]))
  return row
}

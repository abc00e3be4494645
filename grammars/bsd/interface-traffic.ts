import type { Cell } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { counter } from '../../src/table/cells/counter.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import { column, optional, required, table } from '../define.ts'

const human = { human: true }
const right = (width: number) => ({ print: { width, align: 'right' as const } })

/** A number; with a unit letter (FreeBSD -h) it stays text. */
const amount: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const value = readCount(text, 0, text.length) ?? (/^\d+(?:\.\d+)?[A-Za-z]{1,2}$/.test(text) ? text : undefined)
    if (value === undefined) return 0
    row[key] = value
    return 1
  },
  write: (row, key) => String(row[key] ?? ''),
}

// > |             input        (Total)           output
//   |    packets  errs      bytes    packets  errs      bytes colls drops
//   |        804     2    1180233        411     0      30218     0     1
/** The traffic between two moments, a line each (usr.bin/netstat if.c, sidewaysintpr); the heading comes again every 20 lines. */
export const interfaceTraffic = table(
  'traffic',
  'interface-traffic',
  [
    column('time', wordLike(/^\d\d:\d\d:\d\d$/), { ...optional, unheaded: true, option: '-v' }),
    column('rxPackets', counter('rx', 'packets', human), { ...required, ...right(10) }),
    column('rxErrors', counter('rx', 'errors', human), { ...required, ...right(5) }),
    column('rxDropped', counter('rx', 'dropped', human), right(6)),
    column('rxBytes', counter('rx', 'bytes', human), { ...required, ...right(10) }),
    column('txPackets', counter('tx', 'packets', human), { ...required, ...right(10) }),
    column('txErrors', counter('tx', 'errors', human), { ...required, ...right(5) }),
    column('txBytes', counter('tx', 'bytes', human), { ...required, ...right(10) }),
    column('collisions', amount, right(5)),
    column('dropped', amount, { option: '-d', ...right(5) }),
    column('forwardedPackets', amount, { option: '-F', ...right(10) }),
    column('forwardedBytes', amount, { option: '-F', ...right(10) }),
    column('tcPackets', amount, { option: '-P', ...right(8) }),
    column('tcBytes', amount, { option: '-P', ...right(10) }),
    column('pvPackets', amount, { option: '-P', ...right(8) }),
    column('pvBytes', amount, { option: '-P', ...right(10) }),
  ],
  { option: '-w', repeats: true, common: true, facts: { interface: null } },
)

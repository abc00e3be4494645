import type { Cell } from './cell.ts'
import { count } from './count.ts'

/** Milliseconds, with three decimals or none (network_cmds route.c, `%6u.%03u`). */
export const milliseconds: Cell = {
  ...count,
  kind: 'any',
  read(fields, at, end, row, key) {
    if (count.read(fields, at, end, row, key) > 0) return 1
    const text = fields.at(at)
    if (!/^\d{1,12}\.\d{3}$/.test(text)) return 0
    row[key] = Number(text)
    return 1
  },
}

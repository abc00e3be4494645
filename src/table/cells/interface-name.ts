import type { Cell } from './cell.ts'
import { word } from './word.ts'

/** The interface of a route; `-` and `*` stand where there is none (net-tools lib/inet_gr.c: rejecting routes and black holes). */
export const interfaceName: Cell = {
  ...word,
  read(fields, at, _end, row, key) {
    row[key] = fields.is(at, '-') || fields.is(at, '*') ? null : fields.at(at)
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? (row.gateway === null ? '-' : '*'),
}

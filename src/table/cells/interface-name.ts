import type { Cell } from './cell.ts'
import { word } from './word.ts'

// > |192.0.2.0       0.0.0.0         255.255.255.0   U         0 0          0 eth0'''
/** What no name of an interface holds, but what stands around a text in programs and documents. */
const FOREIGN = /[\\'"`{}<>]/

/** The interface of a route; `-` and `*` stand where there is none (net-tools lib/inet_gr.c: rejecting routes and black holes). */
export const interfaceName: Cell = {
  ...word,
  read(fields, at, _end, row, key) {
    if (FOREIGN.test(fields.at(at))) return 0
    row[key] = fields.is(at, '-') || fields.is(at, '*') ? null : fields.at(at)
    return 1
  },
  readGlued(fields, at, row, key) {
    const name = fields.at(at).slice(0, fields.at(at).search(FOREIGN))
    if (name !== '') row[key] = name
    return name.length
  },
  write: (row, key) => (row[key] as string | null) ?? (row.gateway === null ? '-' : '*'),
}

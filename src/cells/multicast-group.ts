import { readAddress } from './address.ts'
import type { Cell } from './cell.ts'

/** A multicast group: an address, or the name it has (net-tools netstat.c, igmp_do_one). */
export const multicastGroup: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    const found = readAddress(text)
    row[key] = text
    row.address = found?.address ?? null
    row.family = found?.family ?? null
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

import { readAddress } from './address.ts'
import type { Cell } from './cell.ts'

/** The address of a group (RFC 5771, RFC 4291 §2.7). */
const GROUP = /^(?:22[4-9]|23\d)\.|^ff/
/** Its name, or as much of it as the tool had room for. */
const NAME = /^[A-Za-z][\w.-]*$/

/** A multicast group: an address, or the name it has with nothing behind it (net-tools netstat.c, igmp_do_one). */
export const multicastGroup: Cell = {
  keys: (key) => [key],
  read(fields, at, end, row, key) {
    const text = fields.at(at)
    const found = readAddress(text)
    if (found?.address ? !GROUP.test(found.address) : !(at + 1 === end && NAME.test(text))) return 0
    row[key] = text
    row.address = found?.address ?? null
    row.family = found?.family ?? null
    return 1
  },
  write: (row, key) => (row[key] as string | null) ?? '',
}

import type { Cell } from './cell.ts'
import { processColonPid } from './process.ts'

const PID = /:\d+$/
const NEXT = /^[0-9a-f]{4,8}$/

/**
 * `process:pid` of macOS 26 in the middle of a row: the name may hold blanks, and the hexadecimal socket state that
 * follows the pid says where it ends (network_cmds inet.c, print_socket_stats_format).
 */
export const processBeforeState: Cell = {
  ...processColonPid,
  read(fields, at, end, row, key) {
    for (let last = at; last < end && last < at + 8; last++) {
      if (!PID.test(fields.at(last)) || (last + 1 < end && !NEXT.test(fields.at(last + 1)))) continue
      return processColonPid.readAll?.(fields, at, last + 1, row, key) ? last + 1 - at : 0
    }
    return 0
  },
}

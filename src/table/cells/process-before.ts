import type { Cell, RowDraft } from './cell.ts'
import { effectiveProcessColonPid, processColonPid } from './process.ts'

const PID = /:\d+$|^:$/
const NEXT = /^[0-9a-f]{4,8}$/

/**
 * `process:pid` of macOS 26 in the middle of a row: the name may hold blanks, and the hexadecimal socket state that
 * follows the pid says where it ends (network_cmds inet.c, print_socket_stats_format); with -vv the effective process does.
 */
export const processBeforeState = beforeState(processColonPid, (row) => 'effectiveProgram' in row)
/** `eprocess:epid` of macOS 26 -vv in the middle of a row. */
export const effectiveProcessBeforeState = beforeState(effectiveProcessColonPid, () => false)

function beforeState(pair: Cell, isFirstOfTwo: (row: RowDraft) => boolean): Cell {
  return {
    ...pair,
    read(fields, at, end, row, key) {
      for (let last = at; last < end && last < at + 8; last++) {
        if (!PID.test(fields.at(last))) continue
        if (!isFirstOfTwo(row) && last + 1 < end && !NEXT.test(fields.at(last + 1))) continue
        return pair.readAll?.(fields, at, last + 1, row, key) ? last + 1 - at : 0
      }
      return 0
    },
  }
}

import { beginsRemark } from '../../text/remark.ts'
import type { Cell } from './cell.ts'
import { readCount } from './count.ts'

const SLASH = 47
/** No tool prints a wider column of processes. */
const WIDTH = 20

/**
 * `pid/program` of Linux (net-tools netstat.c, prg_cache_add): the pid, a slash, then argv[0] cut to 19 characters in all,
 * with whatever blanks, slashes and control characters it holds. `-` when no process was found; `123/` when argv[0] is empty.
 */
export const pidSlashProgram: Cell = {
  kind: 'process',
  keys: () => ['pid', 'program'],
  read: (fields, at, end, row, key) =>
    isProcess(fields.text, fields.start(at), fields.end(at)) &&
    pidSlashProgram.readAll?.(fields, at, at + 1, row, key) &&
    end > at
      ? 1
      : 0,
  readAll(fields, at, end, row) {
    if (at >= end) return false
    const start = fields.start(at)
    const stop = fields.end(end - 1)
    if (stop - start === 1 && fields.text.charCodeAt(start) === 45) return true
    const slash = fields.find(at, SLASH)
    if (slash < 0) return false
    const pid = readCount(fields.text, start, slash)
    if (pid === undefined) return false
    row.pid = pid
    row.program = slash + 1 < stop ? fields.text.slice(slash + 1, stop) : null
    return true
  },
  // > |811/sshd: ops [priv   <-- this one
  endOf(fields, at, end) {
    for (let next = at + 1; next < end; next++) {
      const start = fields.start(next)
      if (start - fields.end(next - 1) < 2) continue
      if (start - fields.start(at) > WIDTH || beginsRemark(fields.at(next))) return next
    }
    return end
  },
  write: (row) => (row.pid === null || row.pid === undefined ? '-' : `${row.pid}/${row.program ?? ''}`),
}

function isProcess(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) === 45) return end - start === 1
  const slash = text.indexOf('/', start)
  return slash > start && slash < end && readCount(text, start, slash) !== undefined
}

/** `process:pid` of macOS 26: the name, which may hold blanks and colons, then the last colon and the pid. */
export const processColonPid: Cell = colonPair('program', 'pid')
/** `eprocess:epid` of macOS 26 -vv: the effective process; only the colon where there is none. */
export const effectiveProcessColonPid: Cell = colonPair('effectiveProgram', 'epid')

/** The pair in the columns of macOS: the name to the right of 16, the pid to the left of 6 (network_cmds inet.c, `%16s:%-6u`). */
export function inColumns(pair: Cell): Cell {
  return {
    ...pair,
    write(row, key) {
      const text = pair.write(row, key)
      const colon = text.lastIndexOf(':')
      return colon < 0 ? text : `${text.slice(0, colon).padStart(16)}:${text.slice(colon + 1).padEnd(6)}`
    },
  }
}

/** The end of a pair: the name of the next one, which may hold blanks, begins behind it. */
const ENDS_IN_PID = /:\d+$|^:$/

function colonPair(programKey: string, pidKey: string): Cell {
  const readAll: NonNullable<Cell['readAll']> = (fields, at, end, row) => {
    if (at >= end) return false
    const stop = fields.end(end - 1)
    const colon = fields.text.lastIndexOf(':', stop - 1)
    if (colon < fields.start(at)) return false
    const isEmpty = stop - fields.start(at) === 1
    const pid = isEmpty ? null : readCount(fields.text, colon + 1, stop)
    if (pid === undefined) return false
    row[pidKey] = pid
    row[programKey] = fields.text.slice(fields.start(at), colon) || null
    return true
  }
  return {
    keys: () => [programKey, pidKey],
    read: (fields, at, _end, row, key) => (readAll(fields, at, at + 1, row, key) ? 1 : 0),
    readAll,
    readBack(fields, from, end, row, key) {
      let at = end - 1
      while (at > from && !ENDS_IN_PID.test(fields.at(at - 1))) at--
      return readAll(fields, at, end, row, key) ? end - at : 0
    },
    write: (row) =>
      row[pidKey] === null || row[pidKey] === undefined ? '' : `${row[programKey] ?? ''}:${row[pidKey]}`,
  }
}

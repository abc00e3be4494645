import type { Cell } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import type { Fields } from '../../src/text/fields.ts'

/** The number of a descriptor, how it was opened (r, w, u) and what it locked (lsof print.c, print_file). */
const NUMBERED = /^(\d+)([-rwu])?([NrRwWuUxX])?$/
/** What stands there for what no descriptor holds open: a directory, a text, a mapped file. */
const UNNUMBERED =
  /^(?:cwd|err|jld|ltx|m\d\d|mem|mmap|pd|rtd|tr|txt|v86|DEL|L\d\d|M\d\d|NOFD|fp\.|cttl)[-rwu]?[NrRwWuUxX]?$/
/** A type, and one that tells a number in front of it for a descriptor. */
const TYPE = /^[A-Za-z_\d?]{2,12}$|^0[\da-f]+$/
const NAMED = /^(?:[A-Z]{3,}|unknown)$/
/** Fields in front of the type at the most: a name and a task of several words, and what options add. */
const MOST_BEFORE = 16
/** A program, a process and a user stand before the descriptor. */
const FD_FROM = 3

/** Index of the descriptor of a row, which its type follows; -1 when a line has none. What stands before it can hold blanks. */
export function descriptorAt(fields: Fields): number {
  const end = Math.min(fields.count - 1, MOST_BEFORE)
  for (let at = FD_FROM; at < end; at++) {
    const text = fields.at(at)
    if (!NUMBERED.test(text) && !UNNUMBERED.test(text)) continue
    const type = fields.at(at + 1)
    if (isSocketType(type) || (/^\d+$/.test(text) ? NAMED : TYPE).test(type)) return at
  }
  return -1
}

/** Whether a type is one of sockets that have a view. */
export function isSocketType(type: string): boolean {
  return INTERNET.test(type) || type === 'unix'
}

/** The types of what has an Internet address: `sock` where lsof found none. */
export const INTERNET = /^(?:IPv[46]|inet6?|sock)$/

// > |COMMAND   PID USER   FD   TYPE DEVICE SIZE/OFF   NODE NAME
//   |app      1201 app   cwd    DIR    8,1     4096 131074 /srv/app
/** Whether a line is one about a file that has no row: a process, a user, a descriptor and a type stand in it. */
export function isOtherFile(fields: Fields): boolean {
  const at = descriptorAt(fields)
  if (at < 0 || pidAt(fields, at) < 0) return false
  const type = fields.at(at + 1)
  return type === 'sock' || !isSocketType(type)
}

/** Index of the process of a row with its descriptor at `end`: the first number behind the name; -1 when there is none. */
export function pidAt(fields: Fields, end: number): number {
  for (let at = 1; at < end - 1; at++) if (fields.kind(at) === 'number') return at
  return -1
}

/** A descriptor that has a number: `3u`, `21uW`. How it was opened and what it locked are told where they are printed. */
export const descriptor: Cell = {
  keys: () => ['fd'],
  read(fields, at, _end, row) {
    const [, number, access, lock] = NUMBERED.exec(fields.at(at)) ?? []
    if (number === undefined) return 0
    row.fd = readCount(number, 0, number.length)
    if (access !== undefined) row.access = access
    if (lock !== undefined) row.lock = lock
    return 1
  },
  write: (row) => `${row.fd ?? ''}${row.access ?? ' '}${row.lock ?? ' '}`,
}

/** The longest name of a program that a kernel has (XNU sys/proc.h, twice MAXCOMLEN), and what none of them holds. */
const LONGEST_NAME = 32
const BLANKS = / {2}|\t/
/** What a log puts in front of a line, a time or a host with a program and a colon, and the state at the end of another row; nobody names a program so. */
const STAMP = /^\[?\d{4}-\d\d-\d\d[T ]\d|(?:^|[ T[])\d\d:\d\d:\d\d|: |\([A-Z\d_]+\) /
const ESCAPED = /\\x([\da-f]{2})/g

// > |Google\x20C  501 ops   31u  IPv4 0x1f2e3d4c5b6a7988      0t0  TCP 192.0.2.10:50123->198.51.100.7:443 (ESTABLISHED)
/** A program, in which lsof writes a blank and what cannot be shown as `\x20` (lsof misc.c, safestrprt); older versions print the blank. */
export const program: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const end = pidAt(fields, descriptorAt(fields))
    const name = end > at ? unescaped(fields.range(at, end)) : ''
    if (name === '' || name.length > LONGEST_NAME || BLANKS.test(name) || STAMP.test(name)) return 0
    row[key] = name
    return end - at
  },
  write: (row, key) => escaped((row[key] as string | null) ?? ''),
}

/** A name as the process has it. */
export function unescaped(name: string): string {
  return name.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function escaped(name: string): string {
  return name.replace(/[\0- \x7f]/g, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

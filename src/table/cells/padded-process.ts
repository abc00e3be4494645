import { isBlank } from '../../text/blanks.ts'
import type { Fields } from '../../text/fields.ts'
import type { Cell, RowDraft } from './cell.ts'
import { pidSlashProgram } from './process.ts'

const TAB = 9
const BLANK = 32
const SLASH = 47
const AT = 64
const REPLACEMENT = 0xfffd

/**
 * A process before another column that may hold blanks (net-tools netstat.c, unix_do_one: `%-20s` before the path): it reaches as far as
 * its width, counted in bytes as printf pads. In a row whose blanks were squeezed it ends where a path begins.
 */
export function paddedProcess(width: number, gap: number): Cell {
  return {
    ...pidSlashProgram,
    read(fields, at, end, row, key) {
      if (pidSlashProgram.read(fields, at, end, row, key) === 0) return 0
      if (gap === 0 && readGlued(fields, at, width, row)) return end - at
      const stop = fields.isSqueezed(at) ? squeezedEnd(fields, at, end) : paddedEnd(fields, at, end, width, gap)
      pidSlashProgram.readAll?.(fields, at, stop, row, key)
      return stop - at
    },
  }
}

/** A process that fills its column, with the path right behind it: both are read. */
function readGlued(fields: Fields, at: number, width: number, row: RowDraft): boolean {
  const start = fields.start(at)
  const slash = fields.find(at, SLASH)
  const border = columnEnd(fields, start, width, 0)
  if (slash < 0 || border <= slash || border >= fields.to || fields.isSqueezed(at)) return false
  if (isBlank(fields.text.charCodeAt(border - 1)) || isBlank(fields.text.charCodeAt(border))) return false
  row.pid = Number(fields.text.slice(start, slash))
  row.program = fields.text.slice(slash + 1, border)
  row.path = fields.text.slice(border, fields.end(fields.count - 1))
  return true
}

/** The index behind the last field that begins within the column. */
function paddedEnd(fields: Fields, at: number, end: number, width: number, gap: number): number {
  const start = fields.start(at)
  const limit = columnEnd(fields, start, width, gap)
  if (limit < 0) return squeezedEnd(fields, at, end)
  let stop = at + 1
  while (stop < end && fields.start(stop) < limit && !beginsPath(fields, stop)) stop++
  return fields.is(at, '-') ? at + 1 : stop
}

/** The offset behind the column that begins at `start`: its width in bytes, then `gap` blanks; -1 when nothing is parted there. */
function columnEnd(fields: Fields, start: number, width: number, gap: number): number {
  let least = 0
  let most = 0
  for (let i = start; i < fields.to; i++) {
    if (least > width) return -1
    if (most >= width && partedAt(fields, i, gap)) return i
    if (least === width && most === width && beginsAt(fields, i)) return i
    const code = fields.text.charCodeAt(i)
    least += code === REPLACEMENT ? 1 : bytesOf(code)
    most += code === REPLACEMENT ? 3 : bytesOf(code)
  }
  return fields.to
}

/** A path that stands further left than it should, behind the blanks that fill the column or a tab: another build printed it narrower. */
function beginsPath(fields: Fields, at: number): boolean {
  return isTabbed(fields, at) || (isPath(fields, at) && fields.start(at) - fields.end(at - 1) > 1)
}

/** Whether a tab parts a field from the one before: a copy of a table has one between columns. */
function isTabbed(fields: Fields, at: number): boolean {
  return fields.text.charCodeAt(fields.start(at) - 1) === TAB
}

function isPath(fields: Fields, at: number): boolean {
  const first = fields.text.charCodeAt(fields.start(at))
  return first === SLASH || first === AT
}

/** Whether a field begins there behind the blanks that fill the column: a build that parts the columns by no blank printed it. */
function beginsAt({ text }: Fields, at: number): boolean {
  return isBlank(text.charCodeAt(at - 1)) && !isBlank(text.charCodeAt(at))
}

function partedAt(fields: Fields, at: number, gap: number): boolean {
  const { text } = fields
  if (gap === 0) return true
  if (text.charCodeAt(at) !== BLANK) return false
  return at + 1 >= fields.to || text.charCodeAt(at + 1) !== BLANK
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return 2
  return 3
}

function squeezedEnd(fields: Fields, at: number, end: number): number {
  for (let stop = at + 1; stop < end; stop++) if (isTabbed(fields, stop) || isPath(fields, stop)) return stop
  return fields.is(at, '-') ? at + 1 : end
}

import type { RecordTables } from '../../table/record-tables.ts'
import { afterBlanks } from '../../text/blanks.ts'
import { endOfPrefix } from '../../text/clean/prefix.ts'
import type { Lines, Piece } from '../../text/lines.ts'
import { LOOKAHEAD } from '../../text/lines.ts'
import { contentStart } from '../../text/margin.ts'
import { jsonReader } from '../../text/structure/json.ts'
import { isListLine, listReader } from '../../text/structure/list.ts'
import type { StructureReader, StructureSink } from '../../text/structure/structure.ts'
import { xmlReader } from '../../text/structure/xml.ts'
import type { Scan } from './scan.ts'

/** A structured text that begins. */
export interface Start {
  readonly from: number
  open(sink: StructureSink): StructureReader
}

/** A line that holds the beginning of an object or of elements, and nothing behind it. */
const JSON_BEGINS = /(?:^|[\s:=])[{[]\s*$/
const XML_BEGINS = /^<(?:\?xml\b|[\w:.-]+(?:\s[^<>]*)?>\s*$)/

/** What stands before the name of an element, or before that which an attribute gives it. */
const ELEMENT = /<(?:[\w:.-]{1,64}\s{1,8}[nN]ame=")?$/

/** A bracket of JSON with what it holds first: that around a word is no part of a record. */
const OPENS = /[{[]\s*["{[]/

/** Where records begin in a line, and how they are written; undefined when none do. */
export function readerAt(scan: Scan, tables: RecordTables, { index, from, to }: Piece): Start | undefined {
  const line = scan.lines.text.slice(from, to)
  const sign = tables.sign.exec(line)
  if (sign) return startOf(tables, line, sign.index, sign[0], from)
  const isList = isListLine(line)
  if (!isList && !JSON_BEGINS.test(line) && !XML_BEGINS.test(line)) return undefined
  if (line.startsWith('<')) return isElementAhead(scan.lines, tables, index) ? { from, open: xmlReader } : undefined
  if (!isSignAhead(scan.lines, tables, index)) return undefined
  if (isList) return isBlockOfRecord(scan.lines, tables, index) ? { from, open: listReader } : undefined
  const before = line.search(/[{[]\s*$/)
  if (isPrefix(scan.lines, index, line.slice(0, before))) return undefined
  return { from: from + line.search(/[{[]/), open: (sink) => jsonReader(sink, false) }
}

// > |   2  {
//   |   3    "__version": "1",
/** Whether what stands in front of a bracket stands in front of the next line as well. */
function isPrefix({ text, starts, ends }: Lines, index: number, before: string): boolean {
  if (before.trim() === '' || index + 1 >= starts.length) return false
  const [from, to] = [starts[index + 1] as number, ends[index + 1] as number]
  return endOfPrefix(before, text, afterBlanks(text, from, to), to) > from
}

/** The start of a text by a name in it, at `at` of a line. */
function startOf(tables: RecordTables, line: string, at: number, name: string, from: number): Start | undefined {
  const before = line.slice(0, at)
  if (before.endsWith('"') && /^"\s*:/.test(line.slice(at + name.length))) {
    const bracket = before.search(OPENS)
    return {
      from: from + Math.max(0, bracket < 0 ? before.indexOf('"') : bracket),
      open: (sink) => jsonReader(sink, bracket < 0),
    }
  }
  if (ELEMENT.test(before)) return { from: from + before.search(/<[\w?]|<$/), open: xmlReader }
  return at === 0 && tables.knows(name) && isListLine(line) ? { from, open: listReader } : undefined
}

/** Which lines of a run have a sign: a line is looked at once. */
const signed = new WeakMap<Lines, boolean[]>()

function hasSign(lines: Lines, tables: RecordTables, index: number): boolean {
  const known = signed.get(lines) ?? []
  signed.set(lines, known)
  known[index] ??= tables.sign.test(lines.text.slice(lines.starts[index], lines.ends[index]))
  return known[index]
}

function isSignAhead(lines: Lines, tables: RecordTables, index: number): boolean {
  const last = Math.min(lines.starts.length - 1, index + LOOKAHEAD)
  for (let at = index + 1; at <= last; at++) if (hasSign(lines, tables, at)) return true
  return false
}

// > |<pre>
//   |LocalAddress LocalPort RemoteAddress RemotePort State
/** Whether a name of a record is that of an element below: in an element of HTML stands the text of a page, which can have the name too. */
function isElementAhead(lines: Lines, tables: RecordTables, index: number): boolean {
  const last = Math.min(lines.starts.length - 1, index + LOOKAHEAD)
  for (let at = index + 1; at <= last; at++) {
    const line = lines.text.slice(lines.starts[at], lines.ends[at])
    const sign = hasSign(lines, tables, at) ? tables.sign.exec(line) : null
    if (sign && ELEMENT.test(line.slice(0, sign.index))) return true
  }
  return false
}

/** Whether a name of a record stands in the block of names and values that begins at a line. */
function isBlockOfRecord(lines: Lines, tables: RecordTables, index: number): boolean {
  for (let at = index + 1; at < lines.starts.length && at <= index + LOOKAHEAD; at++) {
    const line = lines.text.slice(lines.starts[at], lines.ends[at])
    if (!isListLine(line.slice(contentStart(line, 0, line.length)).trimStart())) return false
    if (hasSign(lines, tables, at)) return true
  }
  return false
}

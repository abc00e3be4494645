import type { Piece } from '../../text/lines.ts'
import { isPrompt } from '../../text/prompt.ts'
import { isRule } from '../../text/rule-line.ts'
import { readNeighbour, readNeighbourBelow, readNeighbourTitle } from './neighbour-lines.ts'
import { readOwner } from './owner-lines.ts'
import type { Scan } from './scan.ts'
import { readTitle, shapedTitle } from './title-lines.ts'

export function readKnown(scan: Scan, piece: Piece, lineFrom: number): boolean {
  const line = scan.lines.text.slice(piece.from, piece.to)
  if (readNeighbour(scan, line, piece)) return true
  const known = scan.vocabulary.titleOf(line)
  if (known) return readNeighbourTitle(scan, piece) || readTitle(scan, known, piece)
  if (readNotice(scan, line, piece)) return true
  const shaped = shapedTitle(scan, line, piece.index)
  const command = scan.commands.find(line)
  if (command && !scan.holdsRow(line)) {
    scan.begin(command, shaped)
    scan.push('Command', command, piece)
    return true
  }
  if (isPrompt(line) && !scan.holdsRow(line)) {
    scan.begin(null, shaped)
    scan.push('Prompt', { text: line }, piece)
    return true
  }
  if (shaped) return readNeighbourTitle(scan, piece) || readTitle(scan, shaped, piece)
  if (readNeighbourBelow(scan, piece)) return true
  if (DIFF_HUNK.test(line) || isOmission(line)) return true
  if (isRule(line)) {
    // What comes behind a rule under rows has a title of its own.
    if (scan.afterRow) scan.title = null
    scan.ruled = true
    scan.push('Rule', { text: line }, piece)
    return true
  }
  const footer = scan.open && scan.vocabulary.footerOf(scan.open.table, line)
  if (footer) {
    scan.push('Footer', footer, piece)
    return true
  }
  if (scan.vocabulary.isEmpty(line) && (scan.open || scan.title)) {
    scan.push('Empty', { text: line }, piece)
    return true
  }
  return readOwner(scan, line, piece, lineFrom)
}

/** A notice; what is glued to one that has no line end is read as a line of its own. */
function readNotice(scan: Scan, line: string, piece: Piece): boolean {
  const notice = scan.vocabulary.noticeOf(line)
  if (!notice) return false
  const text = line.slice(0, notice.length)
  scan.push('Notice', { text, code: notice.code }, { ...piece, to: piece.from + notice.length })
  if (notice.length < line.length) scan.again({ ...piece, from: piece.from + notice.length }, false)
  return true
}

/** Where lines of two files differ, as diff says it; no part of what it compares. */
const DIFF_HUNK = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$|^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@/

const OMISSION = /^(?:(?:以下|中|前|後|一部)?(?:省略|略)|snip(?:ped)?|omitted)$/i
const MARKS = /[\s.…・:：⋮~〜～[\](){}<>（）【】＜＞]+/g

// > |  ...            |  :            |(中略)            |[snip]
/** Whether a line stands in the place of others that somebody left out. */
function isOmission(line: string): boolean {
  if (line.length > 40) return false
  const words = line.replace(MARKS, '')
  return words === '' ? /[.…・:：⋮~〜～]/.test(line) : OMISSION.test(words)
}

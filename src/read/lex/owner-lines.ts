import { contentStart } from '../../text/margin.ts'
import type { LineToken } from '../token.ts'
import type { LineKind, Piece, Scan } from './scan.ts'

/** Windows XP names every library on the way to the executable. */
const MOST_COMPONENTS = 40
const COMPONENT = /^[A-Za-z]:\\|^-- unknown component/

// > |  RpcSs
//   | [svchost.exe]
//   | Can not obtain ownership information
export function readOwner(scan: Scan, line: string, piece: Piece, lineFrom: number): boolean {
  if (!scan.open?.table.owners || !scan.afterRow) return false
  const tokens = ownerTokens(scan, line, piece, piece.from - lineFrom)
  if (!tokens) return false
  scan.ownersSeen = true
  scan.tokens.push(...tokens)
  scan.afterRow = tokens.at(-1)?.tokenType === scan.types.Component
  return true
}

/** The owner tokens that a text holds: components, then an executable in brackets, or a message. */
export function ownerTokens(scan: Scan, text: string, piece: Piece, indent = 0): LineToken[] | undefined {
  const line = text.trim()
  const make = (kind: LineKind, value: string) => scan.token(kind, { text: value }, piece)
  const executable = /^(?:(\S.*?)\s+)?\[([^[\]]*\p{L}[^[\]]*)\]$/u.exec(line)
  if (executable)
    return [...(executable[1] ? [make('Component', executable[1])] : []), make('Executable', executable[2] as string)]
  if (
    scan.vocabulary.isOwnerMessage(line.replace(/\s+/g, ' ')) ||
    scan.vocabulary.isOwnerMessage(line.replace(/\s+/g, ''))
  )
    return [make('OwnerMessage', line)]
  if (COMPONENT.test(line)) return [make('Component', line)]
  if (/^\S+$/.test(line) && nextIsExecutable(scan, piece.index)) return [make('Component', line)]
  if (indent === 1 && scan.ownersSeen) return [make('OwnerMessage', line)]
  return undefined
}

function nextIsExecutable(scan: Scan, index: number): boolean {
  const { text, starts, ends } = scan.lines
  for (let next = index + 1; next < starts.length && next <= index + MOST_COMPONENTS; next++) {
    const to = ends[next] as number
    const line = text.slice(contentStart(text, starts[next] as number, to), to).trim()
    if (/^\\?\[[^[\]]+\]$/.test(line)) return true
    if (/\s/.test(line) && !COMPONENT.test(line)) return false
  }
  return false
}

import type { LineToken } from '../../table/token.ts'
import { MORE } from '../../text/clean/terminal.ts'
import type { Piece } from '../../text/lines.ts'
import { isBlankLine } from '../../text/lines-below.ts'
import { contentStart } from '../../text/margin.ts'
import type { LineKind, Scan } from './scan.ts'

/** Windows XP names every library on the way to the executable. */
const MOST_COMPONENTS = 40
const COMPONENT = /^[A-Za-z]:\\|^-- unknown component/
/** An executable; its name has a letter, and can hold brackets of its own: `[setup[1].exe]`. The version of Windows is none: `[Version 5.1.2600]`. */
const EXECUTABLE = /^\[((?!\S+ \d+\.[\d.]+\]$)(?=.*\p{L})(?:[^[\]]|\[[^[\]]*\])+)\]$/u
/** What Markdown puts before a bracket. */
const ESCAPED = /\\(?=[[\]])/g
/** The tool sets the name of a service or library behind so many blanks. */
const COMPONENT_INDENT = 2
/** Characters of the longest name of a service (the limit of CreateService). */
const LONGEST_NAME = 256

// > |  RpcSs
//   | [svchost.exe]
//   | Can not obtain ownership information
export function readOwner(scan: Scan, line: string, piece: Piece, lineFrom: number): boolean {
  if (!scan.open?.table.owners || !scan.afterRow) return false
  const tokens = ownerTokens(scan, line, piece, piece.from - lineFrom)
  if (!tokens) return false
  if (isSetAbove(scan, piece.index)) {
    scan.push('Broken', { text: line }, piece)
    return true
  }
  scan.ownersSeen = true
  scan.tokens.push(...tokens)
  scan.afterRow = tokens.at(-1)?.tokenType === scan.types.Component
  return true
}

// > | [chrome.exe]
//   |  TCP    192.0.2.10:50123       203.0.113.80:443       ESTABLISHED
/** Whether somebody set the line above a row, apart from the row before: the tool never does, and whose it is nobody knows. */
function isSetAbove(scan: Scan, index: number): boolean {
  const { lines, tokens, types } = scan
  if (tokens.at(-1)?.tokenType === types.Component) return false
  if (index === 0 || index + 1 >= lines.starts.length) return false
  if (!isBlankLine(lines, index - 1) || isBlankLine(lines, index + 1)) return false
  return scan.isOpenRow(scan.startOf(index + 1), lines.ends[index + 1] as number)
}

/** The owner tokens that a text holds: components, then an executable in brackets, or a message. */
export function ownerTokens(scan: Scan, text: string, piece: Piece, indent = 0): LineToken[] | undefined {
  const line = text.trim()
  const make = (kind: LineKind, value: string) => scan.token(kind, { text: value }, piece)
  const bracket = line.search(/(?<!\S)\[/)
  const executable = bracket < 0 ? undefined : EXECUTABLE.exec(line.slice(bracket))?.[1]
  if (executable !== undefined) {
    const component = line.slice(0, bracket).trimEnd()
    return [...(component === '' ? [] : [make('Component', component)]), make('Executable', executable)]
  }
  if (isOwnerMessage(scan, line)) return [make('OwnerMessage', line)]
  if (COMPONENT.test(line)) return [make('Component', line)]
  if (isComponent(scan, line, piece.index, indent)) return [make('Component', line)]
  if (indent === 1 && scan.ownersSeen && !isBlankLine(scan.lines, piece.index - 1)) return [make('OwnerMessage', line)]
  return undefined
}

function isOwnerMessage({ vocabulary }: Scan, line: string): boolean {
  return vocabulary.isOwnerMessage(line.replace(/\s+/g, ' ')) || vocabulary.isOwnerMessage(line.replace(/\s+/g, ''))
}

// > |  CDPSvc
//   |-- More --
/**
 * Whether a line is the name of a service: the executable or the message follows, other names of one word between them. A
 * name of several words (`Bonjour Service`), and one whose executable was cut off, must stand where the tool sets it.
 */
function isComponent(scan: Scan, line: string, index: number, indent: number): boolean {
  const { text, starts, ends } = scan.lines
  const isWord = /^(?!\d+$)\S+$/.test(line)
  const isSet = isWord && indent === COMPONENT_INDENT
  const last = Math.min(starts.length - 1, index + (isWord ? MOST_COMPONENTS : 1))
  if (!isWord && (indent < COMPONENT_INDENT || line.length > LONGEST_NAME)) return false
  let isLast = true
  for (let next = index + 1; next <= last; next++) {
    const from = starts[next] as number
    const to = ends[next] as number
    const below = text.slice(from, to).trim()
    const quoted = text.slice(contentStart(text, from, to), to).trimStart()
    const content = quoted.trimEnd().replaceAll(ESCAPED, '')
    if (EXECUTABLE.test(content) || isOwnerMessage(scan, content)) return true
    if (isSet && isLast && MORE.test(below)) return true
    if (isSet && next === index + 1 && scan.beginsRow(to - quoted.length, to)) return true
    if (/\s/.test(below) && !COMPONENT.test(below)) return false
    isLast &&= below === ''
  }
  return isLast && isSet && scan.ownersSeen
}

import { jsonText } from './json-text.ts'
import type { Utf8 } from './utf8.ts'

/** So many literals are kept for one front; no table has rows of as many forms. */
const MOST_LITERALS = 1024
const SPACE = 32
const QUOTE = 34
const ZERO = 48
const BACKSLASH = 92
const TILDE = 126

/** Takes an object as a line of JSON: behind `front`, which is an object without its end, the members of it. */
export type TakeLine = (front: string, members: object) => void

/**
 * Writes objects as lines of JSON, as `jsonText` does. What stands between two values that differ from line to line is
 * encoded once: each way through the members of an object leads to the same literals.
 */
export function jsonLines(out: Utf8): TakeLine {
  let first = new Literal('', '', '')
  let made = 0

  const behind = (literal: Literal, key: string, constant: Constant): Literal => {
    for (let way = literal.way; way !== null; way = way.other)
      if (way.key === key && way.constant === constant) return way
    made++
    return literal.goOn(key, constant)
  }

  /** Writes the members up to the last value that is no constant; returns the literal behind it. */
  const write = (members: Members, from: Literal): Literal => {
    let literal = from
    for (const key in members) {
      const value = members[key]
      if (value === undefined) continue
      if (value === null) literal = behind(literal, key, 'null')
      else if (value === true) literal = behind(literal, key, 'true')
      else if (value === false) literal = behind(literal, key, 'false')
      else if (typeof value === 'object' && !Array.isArray(value))
        literal = behind(write(value as Members, behind(literal, key, '{')), '', '}')
      else {
        literal = behind(literal, key, '')
        out.copy(literal.bytes)
        if (typeof value === 'string') writeString(out, value)
        else if (typeof value === 'number') writeNumber(out, value)
        else out.text(jsonText(value))
      }
    }
    return literal
  }

  return (front, members) => {
    if (first.text !== front || made > MOST_LITERALS) {
      first = new Literal('', '{', front)
      made = 0
    }
    out.copy(behind(write(members as Members, first), '', '}\n').bytes)
  }
}

type Members = Readonly<Record<string, unknown>>

/** What a literal ends with: a value that is always the same, the beginning or the end of an object; empty before a value of its own. */
type Constant = '' | 'null' | 'true' | 'false' | '{' | '}' | '}\n'

/** A text that stands between two values, up to and with a key and what follows it. The ways on from it are a list, of one or two mostly. */
class Literal {
  readonly key: string
  readonly constant: Constant
  readonly text: string
  readonly bytes: Uint8Array
  /** A literal that can follow, and another one where this literal can follow. */
  way: Literal | null = null
  other: Literal | null = null

  constructor(key: string, constant: Constant, text: string) {
    this.key = key
    this.constant = constant
    this.text = text
    this.bytes = encoder.encode(text)
  }

  /** The literal with one more member, or with the end of the object. */
  goOn(key: string, constant: Constant): Literal {
    const before = this.constant === '' ? '' : this.text
    const comma = before.endsWith('{') ? '' : ','
    const member = constant.startsWith('}') ? constant : `${comma}${jsonText(key)}:${constant}`
    const way = new Literal(key, constant, before + member)
    way.other = this.way
    this.way = way
    return way
  }
}

const encoder = new TextEncoder()

/** Most strings are a few plain characters. */
function writeString(out: Utf8, text: string): void {
  const { length } = text
  const bytes = out.room(length + 2)
  let at = out.length
  bytes[at++] = QUOTE
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < SPACE || code > TILDE || code === QUOTE || code === BACKSLASH) {
      out.text(jsonText(text))
      return
    }
    bytes[at++] = code
  }
  bytes[at++] = QUOTE
  out.length = at
}

/** Most numbers are whole, and small. */
function writeNumber(out: Utf8, value: number): void {
  if ((value | 0) !== value || value < 0) {
    out.text(jsonText(value))
    return
  }
  let digits = 1
  for (let power = 10; power <= value; power *= 10) digits++
  const bytes = out.room(digits)
  out.length += digits
  let at = out.length
  let left = value
  do {
    const tenth = (left / 10) | 0
    bytes[--at] = ZERO + left - tenth * 10
    left = tenth
  } while (left > 0)
}

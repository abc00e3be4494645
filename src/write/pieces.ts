import { jsonLines, type TakeLine } from './json-lines.ts'
import { Utf8 } from './utf8.ts'

/** Text that was written, put together to pieces that are worth passing on. */
export interface Pieces<Piece> {
  add(piece: string | Uint8Array): void
  /** The quicker way for lines of JSON, where there is one. */
  readonly addLine?: TakeLine
  /** The pieces that are full. */
  full(): Piece[]
  /** All that was added. */
  take(): Piece[]
}

/** A string has a longest length, what is written has none. */
const PIECE = 1_048_576

/** Text is encoded by so much: V8 is slow to put more of it together. */
const AT_ONCE = 16_384

/** Pieces of about a million characters, of what is text alone. */
export function textPieces(): Pieces<string> {
  let full: string[] = []
  let last = ''
  return {
    add(piece) {
      last += piece as string
      if (last.length < PIECE) return
      full.push(last)
      last = ''
    },
    full: () => full.splice(0),
    take() {
      const all = last === '' ? full : [...full, last]
      full = []
      last = ''
      return all
    },
  }
}

/** Pieces of UTF-8 in one buffer, which is used again and again: each is valid until more is added. */
export function bytePieces(): Pieces<Uint8Array> {
  const out = new Utf8(PIECE)
  const writeLine = jsonLines(out)
  let text = ''
  const encode = () => {
    out.text(text)
    text = ''
  }
  const taken = () => (out.length > 0 ? [out.take()] : [])
  return {
    add(more) {
      if (typeof more !== 'string') {
        if (text !== '') encode()
        return out.copy(more)
      }
      text += more
      if (text.length >= AT_ONCE && !endsInside(text)) encode()
    },
    addLine(front, members) {
      if (text !== '') encode()
      writeLine(front, members)
    },
    full: () => (out.length < PIECE ? [] : taken()),
    take() {
      encode()
      return taken()
    },
  }
}

/** Whether a text ends between the halves of a surrogate pair. */
function endsInside(text: string): boolean {
  return (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800
}

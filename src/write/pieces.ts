/** Text that was written, put together to pieces that are worth passing on. */
export interface Pieces<Piece> {
  add(text: string): void
  /** The pieces that are full. */
  full(): Piece[]
  /** All that was added. */
  take(): Piece[]
}

/** A string has a longest length, what is written has none. */
const PIECE = 1_048_576

/** Text is encoded by so much: V8 is slow to put more of it together. */
const AT_ONCE = 16_384

/** A character of UTF-16 is at most so many bytes of UTF-8. */
const WIDEST = 3

/** Pieces of about a million characters. */
export function textPieces(): Pieces<string> {
  let full: string[] = []
  let last = ''
  return {
    add(text) {
      last += text
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
  let bytes = new Uint8Array(PIECE)
  let length = 0
  let text = ''
  const encode = () => {
    const most = length + text.length * WIDEST
    if (most > bytes.length) {
      const larger = new Uint8Array(Math.max(most, 2 * bytes.length))
      larger.set(bytes.subarray(0, length))
      bytes = larger
    }
    length += encoder.encodeInto(text, bytes.subarray(length)).written
    text = ''
  }
  const taken = () => {
    const piece = bytes.subarray(0, length)
    length = 0
    return piece.length > 0 ? [piece] : []
  }
  return {
    add(more) {
      text += more
      if (text.length >= AT_ONCE && !endsInside(text)) encode()
    },
    full: () => (length < PIECE ? [] : taken()),
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

const encoder = new TextEncoder()

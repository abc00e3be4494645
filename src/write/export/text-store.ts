const PIECE = 65_536

/** Text of any length, kept as bytes outside the heap: there may be more of it than the heap holds. */
export interface TextStore {
  readonly isEmpty: boolean
  add(text: string): void
  /** What was added, in pieces; each is let go of when it is taken. */
  pieces(): Iterable<string>
}

/** An empty store. */
export function textStore(): TextStore {
  const full: Uint8Array[] = []
  let open = ''
  return {
    get isEmpty() {
      return open === '' && full.length === 0
    },
    add(text) {
      open += text
      if (open.length < PIECE) return
      full.push(encoder.encode(open))
      open = ''
    },
    *pieces() {
      for (let piece = full.shift(); piece; piece = full.shift()) yield decoder.decode(piece)
      const rest = open
      open = ''
      yield rest
    },
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

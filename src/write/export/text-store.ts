const PIECE = 65_536

/** Text of any length, kept as bytes outside the heap: there may be more of it than the heap holds. */
export interface TextStore {
  readonly isEmpty: boolean
  add(text: string): void
  /** Writes what was added, and lets go of it. */
  write(emit: (text: string) => void): void
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
    write(emit) {
      for (let piece = full.shift(); piece; piece = full.shift()) emit(decoder.decode(piece))
      emit(open)
      open = ''
    },
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

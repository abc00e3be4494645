import type { Sink } from '../report/sink.ts'
import type { Piece } from './export/exporter.ts'

/** What is written of a source, held back until something was recognised in it. */
export interface HeldBack {
  /** Whether something was. */
  readonly isShown: boolean
  add(piece: Piece): void
  /** A sink that shows what was held back, at the first run of a command. */
  showing(sink: Sink): Sink
}

/** Holds back what is written until something is recognised; `add` takes it then. */
export function heldBack(add: (piece: Piece) => void): HeldBack {
  let held: Piece[] | null = []
  const show = () => {
    for (const piece of held ?? []) add(piece)
    held = null
  }
  return {
    get isShown() {
      return held === null
    },
    add(piece) {
      if (held) held.push(piece)
      else add(piece)
    },
    showing: (sink) => ({
      ...sink,
      capture(capture) {
        show()
        sink.capture(capture)
      },
    }),
  }
}

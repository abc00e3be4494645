import { where } from '../ask/where/where.ts'
import { onlyRows, type Sink } from '../report/sink.ts'

/** A sink that passes on what a query asks for, and hears the decoded text that rows stand in. */
export interface AskedSink {
  readonly sink: Sink
  /** Hears the text before it is read; absent where the query does not ask for it. */
  readonly text?: (piece: string) => void
}

/**
 * A sink that passes on only the rows of a source that a query asks for.
 * @throws WhereError where the text is no query.
 */
export function onlyWhere(sink: Sink, query: string, source: string): AskedSink {
  const keeps = where(query)
  if (!keeps.readsText) {
    const around = { source, text: () => null }
    return { sink: onlyRows(sink, (row, section, capture) => keeps(row, section, capture, around)) }
  }
  const recent = new RecentText()
  let start = 0
  let end = 0
  const around = { source, text: () => recent.slice(start, end) }
  return {
    sink: {
      ...onlyRows(sink, (row, section, capture) => keeps(row, section, capture, around)),
      place(first, last) {
        start = first
        end = last
      },
    },
    text: (piece) => recent.add(piece),
  }
}

/** So many characters of a text are kept at least: a row is complete long before as many follow it. */
const KEPT = 1_048_576

/** The end of a text that comes in pieces. */
class RecentText {
  private readonly pieces: string[] = []
  /** Where the first piece that is kept begins in the text, and how long all of them are. */
  private start = 0
  private length = 0

  add(piece: string): void {
    this.pieces.push(piece)
    this.length += piece.length
    for (let first = this.pieces[0] as string; this.length - first.length >= KEPT; first = this.pieces[0] as string) {
      this.pieces.shift()
      this.start += first.length
      this.length -= first.length
    }
  }

  /** The text between two offsets, as far as it is kept. */
  slice(start: number, end: number): string {
    let text = ''
    let at = this.start
    for (const piece of this.pieces) {
      if (at >= end) break
      if (at + piece.length > start) text += piece.slice(Math.max(0, start - at), end - at)
      at += piece.length
    }
    return text
  }
}

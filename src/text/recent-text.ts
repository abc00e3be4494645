/** So many characters of a text are kept at least: a row is complete long before as many follow it. */
const KEPT = 1_048_576

/** The end of a text that comes in pieces. */
export class RecentText {
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

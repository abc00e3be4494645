/** True for the characters that part fields: blank, tab, no-break space, ideographic space. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000
}

/**
 * The blank-separated fields of one line, as offsets into the text that holds it.
 * One object is used again for every line: what a cell wants to keep it must slice.
 */
export class Fields {
  text = ''
  /** First and last (exclusive) offset of the line in `text`. */
  from = 0
  to = 0
  count = 0
  /** Whether the tool was told not to cut addresses (-W of net-tools, -l of macOS). */
  wide = false
  /** Width of the address columns as the heading shows it; 0 when unknown. */
  addressWidth = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)

  /** Splits `text[from, to)`; linear, allocates only when a line has more fields than any before. */
  split(text: string, from: number, to: number): this {
    this.text = text
    this.from = from
    this.to = to
    let count = 0
    let at = from
    while (at < to) {
      while (at < to && isBlank(text.charCodeAt(at))) at++
      if (at === to) break
      if (count === this.starts.length) this.grow()
      this.starts[count] = at
      at++
      while (at < to) {
        const code = text.charCodeAt(at)
        if (code <= 32 ? code === 32 || code === 9 : code === 0xa0 || code === 0x3000) break
        at++
      }
      this.ends[count++] = at
    }
    this.count = count
    return this
  }

  start(index: number): number {
    return this.starts[index] as number
  }

  end(index: number): number {
    return this.ends[index] as number
  }

  /** The text of one field. */
  at(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index])
  }

  /** The text from field `at` to before field `end`, with the blanks between them. */
  range(at: number, end: number): string {
    return at < end ? this.text.slice(this.starts[at], this.ends[end - 1]) : ''
  }

  /** Whether field `index` is exactly `word`. */
  is(index: number, word: string): boolean {
    const start = this.starts[index] as number
    return (this.ends[index] as number) - start === word.length && this.text.startsWith(word, start)
  }

  private grow(): void {
    const starts = new Int32Array(this.starts.length * 2)
    const ends = new Int32Array(this.ends.length * 2)
    starts.set(this.starts)
    ends.set(this.ends)
    this.starts = starts
    this.ends = ends
  }
}

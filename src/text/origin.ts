/** Where the characters of a text stand in the text that it was made of. */
export interface Places {
  /** Where the character at `at` begins. */
  startOf(at: number): number
  /** Where the character before `at` ends. */
  endOf(at: number): number
}

/** A text that was mended (joined, split, stripped or spelled anew) and still knows where each character stood in the given one. */
export class Origin implements Places {
  text = ''
  private readonly parts: Part[] = []

  /** Whether it is one part of the source as it is. */
  get isKept(): boolean {
    return this.parts.length === 1 && (this.parts[0] as Part).whole
  }

  /** Appends `source[from, to)` as it is. */
  keep(source: string, from: number, to: number): void {
    if (from >= to) return
    this.parts.push({ at: this.text.length, from, to, whole: true })
    this.text += source.slice(from, to)
  }

  /** Appends a text that stands for `[from, to)` of the source. */
  put(text: string, from: number, to: number): void {
    if (text === '') return
    this.parts.push({ at: this.text.length, from, to, whole: false })
    this.text += text
  }

  /** Appends `[from, to)` of another mended text, with its places in the source. */
  append(other: Origin, from = 0, to = other.text.length): void {
    if (from >= to) return
    for (let i = other.indexAt(from); i < other.parts.length; i++) {
      const part = other.parts[i] as Part
      const end = other.parts[i + 1]?.at ?? other.text.length
      if (part.at >= to) break
      const first = Math.max(from, part.at)
      const last = Math.min(to, end)
      const at = this.text.length + first - from
      if (part.whole)
        this.parts.push({ at, from: part.from + first - part.at, to: part.from + last - part.at, whole: true })
      else this.parts.push({ at, from: part.from, to: part.to, whole: false })
    }
    this.text += other.text.slice(from, to)
  }

  /** The text with every match of a pattern replaced; itself when there is none. */
  replaced(pattern: RegExp, replace: (match: string, text: string, at: number) => string): Origin {
    pattern.lastIndex = 0
    let match = pattern.exec(this.text)
    if (match === null) return this
    const result = new Origin()
    let at = 0
    for (; match; match = pattern.exec(this.text)) {
      const end = match.index + match[0].length
      if (match[0] === '') {
        pattern.lastIndex++
        continue
      }
      result.append(this, at, match.index)
      result.put(replace(match[0], this.text, match.index), this.startOf(match.index), this.endOf(end))
      at = end
    }
    result.append(this, at)
    return result
  }

  startOf(at: number): number {
    const part = this.partAt(at)
    return part === undefined ? at : part.whole ? Math.min(part.from + (at - part.at), part.to) : part.from
  }

  endOf(at: number): number {
    const part = this.partAt(at - 1)
    return part === undefined ? at : part.whole ? Math.min(part.from + (at - part.at), part.to) : part.to
  }

  private partAt(at: number): Part | undefined {
    return this.parts[this.indexAt(at)]
  }

  private indexAt(at: number): number {
    let low = 0
    let high = this.parts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.parts[middle] as Part).at <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}

interface Part {
  /** Offset in the mended text. */
  readonly at: number
  /** Offsets in the source. */
  readonly from: number
  readonly to: number
  /** Whether it is the source's text, character by character. */
  readonly whole: boolean
}

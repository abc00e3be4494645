import type { Report } from '../../index.ts'

/** What a line of the text counts as: a row of a table, something else that was read, noise, or unread. */
export type LineKind = 'row' | 'read' | 'noise' | 'unread'

/** One line of the text, without its line end; a longer one is cut at `LINE_SHOWN` characters. */
export interface TextLine {
  /** 1-based number. */
  readonly line: number
  readonly kind: LineKind
  readonly text: string
  /** How many characters are not in `text`. */
  readonly more: number
}

/** The kinds in the order in which a legend names them. */
export const lineKinds: readonly LineKind[] = ['row', 'read', 'noise', 'unread']

/** No more characters of a line are shown. */
export const LINE_SHOWN = 4096

/** The decoded text of a source by its lines: pieces of text and numbers are kept, no string a line. */
export interface TextLines {
  /** Adds a piece of the text, of any size. */
  add(piece: string): void
  /** Says what lines `[first, last]` count as, 1-based; what is said last holds. Only what was read can be a row. */
  mark(kind: LineKind, first: number, last: number): void
  /** How many lines there are. */
  readonly count: number
  /** The text itself. */
  whole(): string
  /** Lines `[from, to)`, counted from 0. */
  slice(from: number, to: number): TextLine[]
  /** How many lines are of each kind. */
  counts(): Readonly<Record<LineKind, number>>
  /** The number of the first line of a kind behind a line, going round at the end; null when there is none. */
  next(kind: LineKind, after: number): number | null
}

/** Marks the lines of all rows of a report. */
export function markRows(lines: TextLines, { captures }: Pick<Report, 'captures'>): void {
  for (const { sections } of captures)
    for (const { rows } of sections)
      for (const { line, lines: [first, last] = [line, line] } of rows)
        lines.mark('row', first as number, last as number)
}

/** Begins an empty text. */
export function textLines(): TextLines {
  const pieces: string[] = []
  const begins = numbers()
  const starts = numbers()
  const kinds = marks()
  let length = 0
  let open = true

  const textAt = (from: number, to: number): string => {
    let text = ''
    for (let at = begins.lastNotAfter(from); at < pieces.length && begins.at(at) < to; at++) {
      const begin = begins.at(at)
      text += (pieces[at] as string).slice(Math.max(0, from - begin), to - begin)
    }
    return text
  }

  const lineAt = (index: number): TextLine => {
    const from = starts.at(index)
    let end = index + 1 < starts.count ? starts.at(index + 1) : length
    if (end > from && textAt(end - 1, end) === '\n') end--
    while (end > from && textAt(end - 1, end) === '\r') end--
    const text = textAt(from, Math.min(end, from + LINE_SHOWN))
    return { line: index + 1, kind: kinds.at(index), text, more: end - from - text.length }
  }

  return {
    add(piece) {
      if (piece === '') return
      if (open) starts.add(length)
      open = false
      pieces.push(piece)
      begins.add(length)
      for (let feed = piece.indexOf('\n'); feed >= 0; feed = piece.indexOf('\n', feed + 1)) {
        open = feed + 1 === piece.length
        if (!open) starts.add(length + feed + 1)
      }
      length += piece.length
    },
    mark: kinds.set,
    whole: () => pieces.join(''),
    get count() {
      return starts.count
    },
    slice(from, to) {
      const lines: TextLine[] = []
      for (let index = Math.max(0, from); index < Math.min(to, starts.count); index++) lines.push(lineAt(index))
      return lines
    },
    counts() {
      const counts = { row: 0, read: 0, noise: 0, unread: 0 }
      for (let index = 0; index < starts.count; index++) counts[kinds.at(index)]++
      return counts
    },
    next(kind, after) {
      for (let step = 0; step < starts.count; step++) {
        const index = (after + step) % starts.count
        if (kinds.at(index) === kind) return index + 1
      }
      return null
    },
  }
}

/** Numbers that only grow, in a list without a box for each. */
function numbers() {
  let held = new Float64Array(1024)
  let count = 0
  return {
    add(value: number) {
      if (count === held.length) {
        const larger = new Float64Array(count * 2)
        larger.set(held)
        held = larger
      }
      held[count++] = value
    },
    at: (index: number) => held[index] as number,
    get count() {
      return count
    },
    /** The index of the last number that is not greater; 0 when there is none. */
    lastNotAfter(value: number): number {
      let low = 0
      let high = count
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if ((held[middle] as number) <= value) low = middle
        else high = middle
      }
      return low
    },
  }
}

const CODES: readonly LineKind[] = ['noise', 'read', 'unread', 'row']

/** What each line counts as, one byte a line; noise until something is said of it. */
function marks() {
  let held = new Uint8Array(1024)
  const read = CODES.indexOf('read')
  return {
    set(kind: LineKind, first: number, last: number) {
      if (last > held.length) {
        const larger = new Uint8Array(Math.max(last, held.length * 2))
        larger.set(held)
        held = larger
      }
      const code = CODES.indexOf(kind)
      for (let index = first - 1; index < last; index++) if (kind !== 'row' || held[index] === read) held[index] = code
    },
    at: (index: number) => CODES[held[index] ?? 0] as LineKind,
  }
}

import type { Lines, Piece } from '../../text/lines.ts'
import { contentStart } from '../../text/margin.ts'

// > |RemotePort State       AppliedSetting OwningPr
//   |                                      ocess
/** The words of a heading each of which a narrow window broke inside of its own column: what is left of it stands below it. */
export class StackedWords {
  private readonly lines: Lines
  /** The words by the column of the screen where they begin. */
  private readonly words: Map<number, string>
  private isStack = true

  constructor(lines: Lines, { index, from, to }: Piece) {
    this.lines = lines
    this.words = new Map(wordsIn(lines, index, from, to))
  }

  /** The words, whole, with a blank between them. */
  get text(): string {
    return [...this.words.values()].join(' ')
  }

  /** Adds the line below to the words that it goes on; false when it, or one before it, holds anything else. */
  add(index: number): boolean {
    const { text, starts, ends } = this.lines
    const to = ends[index] as number
    const parts = this.isStack ? wordsIn(this.lines, index, contentStart(text, starts[index] as number, to), to) : []
    this.isStack = parts.length > 0 && parts.every(([column]) => this.words.has(column))
    if (this.isStack) for (const [column, part] of parts) this.words.set(column, this.words.get(column) + part)
    return this.isStack
  }
}

function wordsIn({ text, starts }: Lines, index: number, from: number, to: number): [column: number, word: string][] {
  const column = from - (starts[index] as number)
  return [...text.slice(from, to).matchAll(/\S+/g)].map((match) => [column + match.index, match[0]])
}

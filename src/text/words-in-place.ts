/** So many lists of words, of which each has those whose length and ends give the same number. */
const LISTS = 128

interface Entry<T> {
  readonly word: string
  readonly value: T
  readonly next: Entry<T> | null
}

/** What is known of words, looked up where they stand in a text: none is taken out of it for that. */
export class WordsInPlace<T> {
  private readonly lists: (Entry<T> | null)[] = new Array(LISTS).fill(null)

  constructor(words: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of words) {
      const list = listOf(word, 0, word.length)
      this.lists[list] = { word, value, next: this.lists[list] ?? null }
    }
  }

  /** What is known of the word `text[start, end)`; undefined when it is none of them. */
  at(text: string, start: number, end: number): T | undefined {
    for (let entry = this.lists[listOf(text, start, end)] ?? null; entry !== null; entry = entry.next)
      if (entry.word.length === end - start && stands(entry.word, text, start)) return entry.value
    return undefined
  }
}

function listOf(text: string, start: number, end: number): number {
  return ((end - start) * 31 + text.charCodeAt(start) * 5 + text.charCodeAt(end - 1)) & (LISTS - 1)
}

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

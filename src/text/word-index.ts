/** Words that hold more than ASCII, ready to be found in a text in one pass. */
export class WordIndex {
  /** First character beyond ASCII, with the one behind it → the words that have them, and where in them they stand. */
  private readonly byBeginning = new Map<string, { readonly word: string; readonly at: number }[]>()

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const at = word.search(BEYOND_ASCII)
      if (at < 0 || weightOf(word) < LEAST) continue
      const beginning = word.slice(at, at + 2)
      const known = this.byBeginning.get(beginning)
      if (known) known.push({ word, at })
      else this.byBeginning.set(beginning, [{ word, at }])
    }
  }

  /** The words that stand in a text, in the order they are met. */
  foundIn(text: string): Set<string> {
    const found = new Set<string>()
    for (const { index } of text.matchAll(EACH_BEYOND_ASCII))
      for (const length of [2, 1])
        for (const { word, at } of this.byBeginning.get(text.slice(index, index + length)) ?? [])
          if (text.startsWith(word, index - at)) found.add(word)
    return found
  }
}

const BEYOND_ASCII = /[^\0-\x7F]/
const EACH_BEYOND_ASCII = /[^\0-\x7F]/g

/** Shorter words can stand in any text by accident. */
const LEAST = 3

/** How much a word says: a character of East Asian writing, which two bytes make, is worth two letters. */
export function weightOf(word: string): number {
  let weight = 0
  for (let i = 0; i < word.length; i++) weight += word.charCodeAt(i) >= 0x1100 ? 2 : 1
  return weight
}

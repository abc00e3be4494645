import type { Words } from '../../src/dialect.ts'

/** What is known of one sentence of statistics. */
export interface Entry {
  /** Names of its numbers in the order printed; null for one without. */
  readonly names: readonly (string | null)[]
  /** Under which part of the block the lines below it are looked up. */
  readonly part: string | null
}

/** The sentences of a dialect in all its languages, to be looked up as printed. */
export class Catalog {
  private readonly blocks = new Map<string, Map<string, Entry>>()
  private readonly names = new Set<string>()

  constructor(languages: readonly Words[]) {
    for (const { counters } of languages)
      for (const [block, sentences] of Object.entries(counters ?? {}))
        for (const [sentence, names] of Object.entries(sentences)) this.add(block, sentence, entryOf(names))
  }

  /** What is known of a sentence in a block: first as said under `part`, then in the block itself. */
  find(block: string, part: string | null, sentence: string): Entry | undefined {
    return (part === null ? undefined : this.findIn(block, part, sentence)) ?? this.blocks.get(block)?.get(sentence)
  }

  /** What is known of a sentence in one part of a block. */
  findIn(block: string, part: string, sentence: string): Entry | undefined {
    return this.blocks.get(`${block}/${part}`)?.get(sentence)
  }

  /** The sentences that count something outside of the parts of a block, each with its blocks. */
  sentences(): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const [block, known] of this.blocks)
      for (const [sentence, { names }] of block.includes('/') ? [] : known)
        if (names.length > 0) found.set(sentence, [...(found.get(sentence) ?? []), block])
    return found
  }

  /** Whether some sentence is about the counter of this name. */
  hasName(name: string): boolean {
    return this.names.has(name)
  }

  private add(block: string, sentence: string, entry: Entry): void {
    const known = this.blocks.get(block) ?? new Map<string, Entry>()
    this.blocks.set(block, known)
    for (const name of entry.names) if (name !== null) this.names.add(name)
    for (const form of formsOf(sentence)) known.set(form, entry)
  }
}

function entryOf(text: string): Entry {
  const words = text.split(' ')
  const part = words.find((word) => word.startsWith('/'))?.slice(1) ?? null
  return { names: words.filter((word) => !word.startsWith('/')).map((word) => (word === '-' ? null : word)), part }
}

/** Every form that a sentence can be printed in: `quer{y|ies}` is query or queries, `packet{s}` packet or packets. */
export function formsOf(sentence: string): string[] {
  const open = sentence.indexOf('{')
  if (open < 0) return [sentence]
  const close = sentence.indexOf('}', open)
  const choices = sentence.slice(open + 1, close).split('|')
  const rests = formsOf(sentence.slice(close + 1))
  const endings = choices.length === 1 ? ['', ...choices] : choices
  return endings.flatMap((ending) => rests.map((rest) => sentence.slice(0, open) + ending + rest))
}

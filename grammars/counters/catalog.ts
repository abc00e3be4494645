import type { Words } from '../../src/table/dialect.ts'
import { literally } from '../../src/text/literally.ts'
import { once } from '../../src/text/once.ts'

/** What is known of one sentence of statistics. */
export interface Entry {
  /** Names of its numbers in the order printed; null for one without. */
  readonly names: readonly (string | null)[]
  /** Under which part of the block the lines below it are looked up. */
  readonly part: string | null
}

/** A bracket without a number at the end of a sentence. */
const REMARK = / \([^()]*\)$/
/** Where a counter may begin inside of a sentence: at its number, or at a name before it. */
const BEGINNING = / (?=N [A-Za-z]|[A-Za-z]\w*: N(?: |$))/g

/** The sentences of a dialect in all its languages, to be looked up as printed; put in order when the first is. */
export class Catalog {
  private readonly content: () => Content

  constructor(languages: readonly Words[]) {
    this.content = once(() => contentOf(languages))
  }

  /** What is known of a sentence in a block: first as said under `part`, then in the block itself. */
  find(block: string, part: string | null, sentence: string): Entry | undefined {
    return (
      (part === null ? undefined : this.findIn(block, part, sentence)) ??
      this.content().blocks.get(block)?.get(sentence)
    )
  }

  /** What is known of a sentence in one part of a block. */
  findIn(block: string, part: string, sentence: string): Entry | undefined {
    return this.content().blocks.get(`${block}/${part}`)?.get(sentence)
  }

  /** Whether a sentence that is not known has a known one in it, and with it a remark in brackets, or another counter whose line end was lost. */
  holdsKnown(block: string, part: string | null, sentence: string): boolean {
    const isKnown = (text: string) => this.find(block, part, text) !== undefined
    const remark = REMARK.exec(sentence)
    if (remark && isKnown(sentence.slice(0, remark.index))) return true
    return [...sentence.matchAll(BEGINNING)].some(
      ({ index }) => isKnown(sentence.slice(index + 1)) || isKnown(sentence.slice(0, index)),
    )
  }

  /** The sentences that count something outside of the parts of a block, each with its blocks. */
  sentences(): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const [block, known] of this.content().blocks)
      for (const [sentence, { names }] of block.includes('/') ? [] : known)
        if (names.length > 0) found.set(sentence, [...(found.get(sentence) ?? []), block])
    return found
  }

  /** Where the sentences that are known begin in a text whose line ends were lost, with the blank before them; global. */
  breaks(): RegExp {
    const known = [...this.sentences().keys()].map((sentence) =>
      literally(sentence).replaceAll(/(?<!\w)N(?!\w)/g, '-?\\d{1,20}'),
    )
    const longestFirst = known.sort((a, b) => b.length - a.length)
    return new RegExp(`\\s(?=(?:${longestFirst.join('|')}|[A-Z]\\w{1,40}: -?\\d{1,20})(?:\\s|$))`, 'g')
  }

  /** Whether some sentence is about the counter of this name. */
  hasName(name: string): boolean {
    return this.content().names.has(name)
  }
}

interface Content {
  readonly blocks: ReadonlyMap<string, ReadonlyMap<string, Entry>>
  readonly names: ReadonlySet<string>
}

function contentOf(languages: readonly Words[]): Content {
  const blocks = new Map<string, Map<string, Entry>>()
  const names = new Set<string>()
  for (const { counters } of languages)
    for (const [block, sentences] of Object.entries(counters ?? {})) {
      const known = blocks.get(block) ?? new Map<string, Entry>()
      blocks.set(block, known)
      for (const [sentence, text] of Object.entries(sentences)) {
        const entry = entryOf(text)
        for (const name of entry.names) if (name !== null) names.add(name)
        for (const form of formsOf(sentence)) known.set(form, entry)
      }
    }
  return { blocks, names }
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

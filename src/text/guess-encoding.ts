import { decoderFor } from './decoder.ts'
import type { EncodingEvidence } from './encoding-evidence.ts'
import { likelihoodOf } from './letters.ts'
import { WordIndex, weightOf } from './word-index.ts'

/** The encoding that some bytes were found to be in. */
export interface Guess {
  readonly encoding: string
  readonly evidence: EncodingEvidence
  /** Whether another encoding would do as well, or none has anything for it. */
  readonly doubtful: boolean
}

/** Encodings that are tried when bytes are not UTF-8; of two that read the same words, the first is taken, as the commoner. */
const CANDIDATES = [
  'utf-8',
  'shift_jis',
  'euc-jp',
  'gbk',
  'big5',
  'euc-kr',
  'cp850',
  'windows-1252',
  'cp437',
  'windows-1251',
  'ibm866',
  'koi8-r',
  'windows-1250',
  'iso-8859-2',
  'cp852',
  'cp858',
  'cp857',
  'cp775',
  'cp737',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
]

const indexes = new WeakMap<readonly string[], WordIndex>()

/**
 * The encoding in which the most of the known words can be read. `before` is the ASCII in front of the bytes on their line.
 * Where no word is known, UTF-8 that is mostly valid stays UTF-8; all else is read in a page that gives every byte a
 * character of its own, so that nothing is lost.
 */
export function guessEncoding(bytes: Uint8Array, before: string, words: readonly string[]): Guess {
  const readings = CANDIDATES.map((encoding, order) => readingIn(encoding, order, bytes, before, words))
  const [best, ...others] = readings.sort((a, b) => b.score - a.score || a.order - b.order) as [Reading, ...Reading[]]
  if (best.known.length > 0) {
    const equal = others.filter(({ score, text }) => score === best.score && text !== best.text)
    return { encoding: best.encoding, evidence: evidenceOf(best, equal), doubtful: equal.length > 0 }
  }
  const utf8 = readings.find(({ encoding }) => encoding === 'utf-8') as Reading
  if ([...utf8.text].filter(isBeyondAscii).length > 2 * utf8.replaced)
    return { encoding: 'utf-8', evidence: 'mostly valid UTF-8', doubtful: false }
  return mostLikely(readings)
}

/** Encodings in which every byte is a character, the likeliest of consoles first. */
const PAGES = [
  'windows-1252',
  'cp850',
  'windows-1250',
  'cp852',
  'cp857',
  'windows-1254',
  'ibm866',
  'windows-1251',
  'koi8-r',
  'cp775',
  'cp737',
]

/** Two letters that are common say more than chance. */
const LEAST_LIKELIHOOD = 6

/** Where no word is known, the page in which the letters make the likeliest words; windows-1252 unless another makes likelier ones. */
function mostLikely(readings: readonly Reading[]): Guess {
  const pages = PAGES.map((page) => readings.find(({ encoding }) => encoding === page) as Reading)
  const likelihoods = pages.map(({ text, replaced }) => likelihoodOf(text) - replaced)
  const most = Math.max(...likelihoods)
  const encoding = PAGES[most < LEAST_LIKELIHOOD ? 0 : likelihoods.indexOf(most)] as string
  const evidence = encoding === 'windows-1252' ? 'no known word in any encoding' : 'likely letters'
  return { encoding, evidence, doubtful: true }
}

interface Reading {
  readonly encoding: string
  readonly order: number
  readonly text: string
  readonly known: readonly string[]
  readonly replaced: number
  readonly score: number
}

function readingIn(
  encoding: string,
  order: number,
  bytes: Uint8Array,
  before: string,
  words: readonly string[],
): Reading {
  const decoder = decoderFor(encoding, false)
  const text = before + decoder.write(bytes)
  const known = [...indexOf(words).foundIn(text)]
  const replaced = decoder.replaced()
  const score = known.reduce((sum, word) => sum + weightOf(word), 0) - replaced
  return { encoding, order, text, known, replaced, score }
}

function indexOf(words: readonly string[]): WordIndex {
  let index = indexes.get(words)
  if (!index) {
    index = new WordIndex(words)
    indexes.set(words, index)
  }
  return index
}

function evidenceOf({ known }: Reading, equal: readonly Reading[]): EncodingEvidence {
  const words: EncodingEvidence = `words: ${known.slice(0, 3).join(', ')}`
  return equal.length === 0 ? words : `${words}; as well in ${equal.map(({ encoding }) => encoding).join(', ')}`
}

function isBeyondAscii(character: string): boolean {
  return character > '\x7F'
}

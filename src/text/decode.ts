import { type Decoder, decoderFor } from './decoder.ts'
import type { EncodingEvidence } from './encoding-evidence.ts'
import { encodingNamed } from './encodings.ts'
import { guessEncoding } from './guess-encoding.ts'
import { joined } from './joined.ts'

/** How the bytes of a source were decoded, and what spoke for it. */
export interface Encoding {
  /** WHATWG label, or cp437, cp737, cp775, cp850, cp852, cp857, cp858; null when the source was text already. */
  readonly encoding: string | null
  readonly evidence: EncodingEvidence | null
  /** Whether it is a guess: another encoding would do as well, or no known word speaks for it. */
  readonly doubtful?: boolean
}

/** Turns bytes into text, in pieces of any size; what comes out depends on the bytes alone, never on the pieces. */
export interface Decoding {
  write(bytes: Uint8Array): string
  end(): string
  encoding(): Encoding
  /** How many characters could not be decoded and stand as U+FFFD; those that the bytes spell themselves do not count. */
  replaced(): number
}

/** Bytes that show the byte order. */
const BEGINNING = 4
/** Bytes that are looked at, from the first one that is not ASCII, before an encoding is chosen. */
const SAMPLE = 8192
/** Characters in front of that byte, on its line, that are looked at: a word can begin with them. */
const BEFORE = 256

const MARKS: readonly (readonly [label: string, ...mark: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/**
 * Decodes with the given encoding, else with the one that a byte order mark or the bytes themselves show: UTF-16 by its
 * zero bytes, ISO-2022-JP by its escapes, UTF-8 by its form, other encodings by the known words that can be read in them;
 * only then those are asked for.
 * @throws RangeError when the given label names no encoding that is known.
 */
export function createDecoding(words: () => readonly string[], given?: string): Decoding {
  let decoder: Decoder | null = given === undefined ? null : decoderFor(encodingNamed(given), true)
  let chosen: Encoding = { encoding: decoder?.label ?? 'utf-8', evidence: decoder ? 'given' : 'ASCII only' }
  let held: Uint8Array[] = []
  /** Bytes that are needed behind what is held. */
  let wanted = 0
  let started = false
  /** The end of the ASCII that was passed on. */
  let passed = ''

  const begin = (encoding: Encoding, bytes: Uint8Array, atStart = false): string => {
    chosen = encoding
    decoder = decoderFor(encoding.encoding as string, atStart)
    return decoder.write(bytes)
  }

  const pass = (text: string): string => {
    passed = text.length >= BEFORE ? text.slice(-BEFORE) : (passed + text).slice(-BEFORE)
    return text
  }

  const hold = (bytes: Uint8Array, least: number): void => {
    held.push(bytes.slice())
    wanted = least - bytes.length
  }

  /** Chooses once there are enough bytes: until then they are held, and looked at no more than once. */
  const gather = (bytes: Uint8Array): string => {
    if (bytes.length < wanted) {
      hold(bytes, wanted)
      return ''
    }
    return choose(takeHeld(bytes), false)
  }

  const takeHeld = (more: Uint8Array): Uint8Array => {
    const bytes = held.length > 0 ? joined([...held, more]) : more
    held = []
    wanted = 0
    return bytes
  }

  /** Passes ASCII on; holds the rest until there is enough of it to choose by. */
  const choose = (bytes: Uint8Array, final: boolean): string => {
    if (!started) {
      if (bytes.length < BEGINNING && !final) {
        hold(bytes, BEGINNING)
        return ''
      }
      started = true
      const sign = byteOrder(bytes)
      if (sign) return begin(sign, bytes, true)
    }
    const text = asciiText(bytes)
    if (text !== undefined) return chooseEscaped(text, bytes, final)
    const doubtful = bytes.findIndex((byte) => byte > 127)
    const before = chooseEscaped(latin.decode(bytes.subarray(0, doubtful)), bytes, true)
    if (decoder) return before
    if (bytes.length - doubtful < SAMPLE && !final) {
      hold(bytes.subarray(doubtful), SAMPLE)
      return before
    }
    const sample = bytes.subarray(doubtful, doubtful + SAMPLE)
    return (
      before + begin(encodingOf(sample, passed.slice(passed.lastIndexOf('\n') + 1), words), bytes.subarray(doubtful))
    )
  }

  /** ASCII can be ISO-2022-JP: from an escape to kanji on it is decoded as that. An escape that is cut waits for its rest. */
  const chooseEscaped = (text: string, bytes: Uint8Array, final: boolean): string => {
    const kanji = escapeToKanji(text)
    if (kanji >= 0)
      return text.slice(0, kanji) + begin({ encoding: 'iso-2022-jp', evidence: 'escapes' }, bytes.subarray(kanji))
    const cut = final ? -1 : text.indexOf(ESCAPE, text.length - LONGEST_ESCAPE + 1)
    if (cut < 0) return pass(text)
    hold(bytes.subarray(cut), 0)
    return pass(text.slice(0, cut))
  }

  return {
    write: (bytes) => (decoder ? decoder.write(bytes) : gather(bytes)),
    end: () => {
      const text = decoder ? '' : choose(takeHeld(new Uint8Array(0)), true)
      return text + (decoder?.end() ?? '')
    },
    encoding: () => chosen,
    replaced: () => decoder?.replaced() ?? 0,
  }
}

const latin = new TextDecoder('latin1')
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of bytes that are all ASCII; undefined when one is not. */
function asciiText(bytes: Uint8Array): string | undefined {
  try {
    const text = strict.decode(bytes)
    return text.length === bytes.length ? text : undefined
  } catch {
    return undefined
  }
}

const ESCAPE = '\x1B'
/** The escape to JIS X 0208 (RFC 1468), and one character in it. */
const LONGEST_ESCAPE = 5

/** Where an escape to kanji stands, with a character behind it; -1 when there is none. */
function escapeToKanji(text: string): number {
  for (let at = text.indexOf(ESCAPE); at >= 0; at = text.indexOf(ESCAPE, at + 1)) {
    if (/^\$[@B][!-~]{2}$/.test(text.slice(at + 1, at + LONGEST_ESCAPE))) return at
  }
  return -1
}

/** The encoding that the first bytes show: a byte order mark, or the zero bytes of ASCII in UTF-16. */
function byteOrder(bytes: Uint8Array): Encoding | undefined {
  for (const [encoding, ...mark] of MARKS)
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, evidence: 'byte order mark' }
  if (bytes.length < BEGINNING) return undefined
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0)
    return { encoding: 'utf-16le', evidence: 'zero bytes' }
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0)
    return { encoding: 'utf-16be', evidence: 'zero bytes' }
  return undefined
}

function encodingOf(sample: Uint8Array, before: string, words: () => readonly string[]): Encoding {
  if (hasZeroBytes(sample)) return { encoding: 'utf-16le', evidence: 'zero bytes' }
  return isUtf8(sample) ? { encoding: 'utf-8', evidence: 'valid UTF-8' } : guessEncoding(sample, before, words())
}

/** So much of UTF-16 is ASCII in whatever language a table is. */
const LEAST_ZEROS = 1 / 8

/** Whether bytes from a character beyond ASCII on are little-endian UTF-16: every second byte can be zero, and no other is. */
function hasZeroBytes(bytes: Uint8Array): boolean {
  let zeros = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) return false
    zeros++
  }
  return zeros > (bytes.length / 2) * LEAST_ZEROS
}

/** Whether the bytes are UTF-8, of which the last character may be cut. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

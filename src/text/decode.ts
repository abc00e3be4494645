import { textCoder } from './code-pages.ts'

/** How the bytes of a source were decoded, and what spoke for it. */
export interface Encoding {
  /** WHATWG label, or cp437, cp850; null when the source was text already. */
  readonly encoding: string | null
  readonly evidence: string | null
}

/** Turns bytes into text, in pieces of any size; what comes out depends on the bytes alone, never on the pieces. */
export interface Decoding {
  write(bytes: Uint8Array): string
  end(): string
  encoding(): Encoding
  /** How many characters could not be decoded and stand as U+FFFD; those that the bytes spell themselves do not count. */
  replaced(): number
}

/** Bytes that are looked at, from the first one that is not ASCII, before an encoding is chosen. */
const SAMPLE = 8192

/** Encodings tried when the bytes are not UTF-8, in the order of preference. */
const CANDIDATES = ['utf-8', 'shift_jis', 'euc-jp']

/** Code pages of consoles and of Windows: almost any bytes are text in them, so only words that are known speak for them. */
const CODE_PAGES = ['gbk', 'big5', 'euc-kr', 'cp850', 'ibm866', 'windows-1252', 'windows-1251']

const MARKS: readonly (readonly [label: string, ...mark: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/**
 * Decodes with the given encoding, else with the one that a byte order mark or the bytes themselves show: UTF-16 by its
 * zero bytes, UTF-8 by its form, other encodings by how many of the known words appear when they are tried.
 * @throws RangeError when the given label names no encoding (WHATWG Encoding, cp437, cp850).
 */
export function createDecoding(words: readonly string[], given?: string): Decoding {
  let decoder: Decoder | null = given === undefined ? null : decoderFor(textCoder(given, true).encoding, true)
  let chosen: Encoding = { encoding: decoder?.label ?? 'utf-8', evidence: decoder ? 'given' : 'ASCII only' }
  let held: Uint8Array = new Uint8Array(0)
  let started = false

  const begin = (encoding: Encoding, bytes: Uint8Array, atStart = false): string => {
    chosen = encoding
    decoder = decoderFor(encoding.encoding as string, atStart)
    return decoder.write(bytes)
  }

  /** Passes ASCII on; holds the rest until there is enough of it to choose by. */
  const choose = (bytes: Uint8Array, final: boolean): string => {
    held = new Uint8Array(0)
    if (!started) {
      if (bytes.length < 4 && !final) {
        held = bytes.slice()
        return ''
      }
      started = true
      const sign = byteOrder(bytes)
      if (sign) return begin(sign, bytes, true)
    }
    const text = asciiText(bytes)
    if (text !== undefined) return text
    const doubtful = bytes.findIndex((byte) => byte > 127)
    if (bytes.length - doubtful >= SAMPLE || final)
      return begin(encodingOf(bytes.subarray(doubtful, doubtful + SAMPLE), words), bytes)
    held = bytes.slice(doubtful)
    return ascii.decode(bytes.subarray(0, doubtful))
  }

  return {
    write: (bytes) => (decoder ? decoder.write(bytes) : choose(held.length > 0 ? concat(held, bytes) : bytes, false)),
    end: () => {
      const text = decoder ? '' : choose(held, true)
      return text + (decoder?.end() ?? '')
    },
    encoding: () => chosen,
    replaced: () => decoder?.replaced() ?? 0,
  }
}

interface Decoder {
  readonly label: string
  replaced(): number
  write(bytes: Uint8Array): string
  end(): string
}

function decoderFor(label: string, atStart: boolean): Decoder {
  if (label === 'utf-8') return utf8Decoder(atStart)
  const decoder = textCoder(label, !atStart)
  let replaced = 0
  const counted = (text: string) => {
    replaced += count(text)
    return text
  }
  return {
    label,
    write: (bytes) => counted(decoder.decode(bytes, { stream: true })),
    end: () => counted(decoder.decode()),
    replaced: () => replaced,
  }
}

/** UTF-8 without TextDecoder's own streaming, which is six times slower in Node: a character that is cut waits for its rest. */
function utf8Decoder(atStart: boolean): Decoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest: Uint8Array = new Uint8Array(0)
  let first = atStart
  let replaced = 0
  const decode = (bytes: Uint8Array): string => {
    const text = decoder.decode(bytes)
    if (text.includes(REPLACEMENT) && !isWholeUtf8(bytes)) replaced += count(text)
    return text
  }
  return {
    label: 'utf-8',
    replaced: () => replaced,
    write(piece) {
      const bytes = rest.length > 0 ? concat(rest, piece) : piece
      const whole = wholeCharacters(bytes)
      rest = bytes.slice(whole)
      const text = decode(bytes.subarray(0, whole))
      if (!first || text === '') return text
      first = false
      return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
    },
    end: () => decode(rest),
  }
}

const REPLACEMENT = '\uFFFD'

function count(text: string): number {
  let found = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) found++
  return found
}

function isWholeUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** How many bytes are whole characters of UTF-8; the last one may be cut. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return back < length ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const ascii = new TextDecoder('latin1')
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

/** The encoding that the first bytes show: a byte order mark, or the zero bytes of ASCII in UTF-16. */
function byteOrder(bytes: Uint8Array): Encoding | undefined {
  for (const [encoding, ...mark] of MARKS)
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, evidence: 'byte order mark' }
  if (bytes.length < 4) return undefined
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0)
    return { encoding: 'utf-16le', evidence: 'zero bytes' }
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0)
    return { encoding: 'utf-16be', evidence: 'zero bytes' }
  return undefined
}

function encodingOf(sample: Uint8Array, words: readonly string[]): Encoding {
  if (isUtf8(sample)) return { encoding: 'utf-8', evidence: 'valid UTF-8' }
  let best = { encoding: 'utf-8', evidence: 'no better reading', score: Number.NEGATIVE_INFINITY }
  for (const encoding of [...CANDIDATES, ...CODE_PAGES]) {
    const text = textCoder(encoding, false).decode(sample)
    const known = words.filter((word) => text.includes(word))
    if (known.length === 0 && CODE_PAGES.includes(encoding)) continue
    const score = known.reduce((sum, word) => sum + word.length, 0) - text.split('\uFFFD').length
    if (score > best.score)
      best = {
        encoding,
        evidence: known.length > 0 ? `words: ${known.slice(0, 3).join(', ')}` : 'fewest errors',
        score,
      }
  }
  return { encoding: best.encoding, evidence: best.evidence }
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

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

import { codePages } from '../generated/code-pages.ts'
import { joined } from './joined.ts'

/** Decodes one encoding, in pieces of any size. */
export interface Decoder {
  readonly label: string
  /** How many characters could not be decoded. */
  replaced(): number
  write(bytes: Uint8Array): string
  end(): string
}

/** A decoder for a name of `encodingNamed`; a byte order mark is taken away only at the start of the source. */
export function decoderFor(label: string, atStart: boolean): Decoder {
  if (label === 'utf-8') return utf8Decoder(atStart)
  const page = codePages[label]
  return page === undefined ? standardDecoder(label, atStart) : pageDecoder(label, page)
}

const REPLACEMENT = '\uFFFD'

function standardDecoder(label: string, atStart: boolean): Decoder {
  const decoder = new TextDecoder(label, { ignoreBOM: !atStart })
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

const units = new TextDecoder('utf-16le', { ignoreBOM: true })

/** One character for each byte: those above ASCII stand in the page. */
function pageDecoder(label: string, page: string): Decoder {
  const characters = Uint16Array.from({ length: 256 }, (_, byte) => (byte < 128 ? byte : page.charCodeAt(byte - 128)))
  return {
    label,
    write(bytes) {
      const text = new Uint16Array(bytes.length)
      for (let i = 0; i < bytes.length; i++) text[i] = characters[bytes[i] as number] as number
      return units.decode(text)
    },
    end: () => '',
    replaced: () => 0,
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
    if (text.includes(REPLACEMENT)) replaced += count(text) - spelled(bytes)
    return text
  }
  return {
    label: 'utf-8',
    replaced: () => replaced,
    write(piece) {
      const bytes = rest.length > 0 ? joined([rest, piece]) : piece
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

function count(text: string): number {
  let found = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) found++
  return found
}

/** How many times bytes spell U+FFFD themselves in UTF-8: EF BF BD, which is part of no other character. */
function spelled(bytes: Uint8Array): number {
  let found = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found++
  return found
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

import { decoderFor } from './decoder.ts'

/** Turns a text into the bytes of an encoding; undefined when it has no bytes for one of the characters. */
export type Encoder = (text: string) => readonly number[] | undefined

/** An encoder for some texts, made by decoding: all bytes, or all pairs of bytes of an East Asian encoding. */
export function encoderFor(label: string, texts: readonly string[]): Encoder {
  if (label === 'utf-8') return (text) => [...utf8.encode(text)]
  const characters = new Set(texts.join('').replace(ASCII, ''))
  const codes = codesOf(label, characters)
  return (text) => {
    const bytes: number[] = []
    for (const character of text) {
      const code = character < '\x80' ? character.charCodeAt(0) : codes.get(character)
      if (code === undefined) return undefined
      if (code > 0xff) bytes.push(code >> 8, code & 0xff)
      else bytes.push(code)
    }
    return bytes
  }
}

const utf8 = new TextEncoder()
const ASCII = /[\0-\x7F]+/g

/** The codes of characters, the second of two bytes below the first, as far as one or two bytes make them. */
function codesOf(label: string, characters: ReadonlySet<string>): ReadonlyMap<string, number> {
  const all = candidates(DOUBLE.has(label))
  const decoder = decoderFor(label, false)
  const text = decoder.write(lines(all)) + decoder.end()
  const codes = new Map<string, number>()
  let line = 0
  for (let at = 0; at < text.length; line++) {
    const end = text.indexOf('\n', at)
    const character = text[at] as string
    if (end === at + 1 && characters.has(character) && !codes.has(character)) codes.set(character, all[line] as number)
    at = end + 1
  }
  return codes
}

const DOUBLE = new Set(['shift_jis', 'euc-jp', 'gbk', 'big5', 'euc-kr'])
const LINE_FEED = 10

/** Every byte above ASCII, or every first byte from 81 to FE with every second one from 40 to FE. */
function candidates(double: boolean): number[] {
  const codes: number[] = []
  if (!double) for (let code = 0x80; code <= 0xff; code++) codes.push(code)
  else
    for (let first = 0x81; first <= 0xfe; first++)
      for (let second = 0x40; second <= 0xfe; second++) codes.push((first << 8) | second)
  return codes
}

/** Codes as bytes, a line feed behind each. */
function lines(codes: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(3 * codes.length)
  let at = 0
  for (const code of codes) {
    if (code > 0xff) bytes[at++] = code >> 8
    bytes[at++] = code & 0xff
    bytes[at++] = LINE_FEED
  }
  return bytes.subarray(0, at)
}

import { decoderFor } from './decoder.ts'

/** Turns characters into the bytes of an encoding; undefined when it has no bytes for one of them. */
export type Encoder = (text: string) => Uint8Array | undefined

/** An encoder that is made by decoding: all bytes, or all pairs of bytes of an East Asian encoding. */
export function encoderFor(label: string): Encoder {
  if (label === 'utf-8') return (text) => utf8.encode(text)
  const bytes = bytesOf(label)
  return (text) => {
    const all: number[] = []
    for (const character of text) {
      const own = character < '\x80' ? [character.charCodeAt(0)] : bytes.get(character)
      if (!own) return undefined
      all.push(...own)
    }
    return Uint8Array.from(all)
  }
}

const utf8 = new TextEncoder()

/** Each character beyond ASCII with its bytes, as far as one or two bytes make it. */
function bytesOf(label: string): ReadonlyMap<string, readonly number[]> {
  const codes = ONE_BYTE.concat(isDouble(label) ? TWO_BYTES : [])
  const decoder = decoderFor(label, false)
  const text = decoder.write(Uint8Array.from(codes.flatMap((code) => [...code, LINE_FEED]))) + decoder.end()
  const bytes = new Map<string, readonly number[]>()
  for (const [index, character] of text.split('\n').entries())
    if (character.length === 1 && character !== '\uFFFD' && !bytes.has(character))
      bytes.set(character, codes[index] as number[])
  return bytes
}

const LINE_FEED = 10
const ONE_BYTE = Array.from({ length: 128 }, (_, i) => [128 + i])
const TWO_BYTES = Array.from({ length: 126 }, (_, i) => 129 + i).flatMap((lead) =>
  Array.from({ length: 191 }, (_, i) => [lead, 64 + i]),
)

function isDouble(label: string): boolean {
  return ['shift_jis', 'euc-jp', 'gbk', 'big5', 'euc-kr'].includes(label)
}

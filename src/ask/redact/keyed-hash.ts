import { sha256 } from './sha256.ts'

/** Eight words that nobody can tell, or tell the text from, without the key. */
export type KeyedHash = (text: string) => Uint32Array

const encoder = new TextEncoder()
const BLOCK = 64

/** HMAC-SHA-256 (RFC 2104) with a text as its key. */
export function keyedHash(key: string): KeyedHash {
  const bytes = encoder.encode(key)
  const short = bytes.length > BLOCK ? bytesOf(sha256(bytes)) : bytes
  const padded = (fill: number) => Uint8Array.from({ length: BLOCK }, (_, i) => (short[i] ?? 0) ^ fill)
  const inner = padded(0x36)
  const outer = padded(0x5c)
  return (text) => sha256(joined(outer, bytesOf(sha256(joined(inner, encoder.encode(text))))))
}

/** A key that nobody knows: that of a run without a salt. */
export function randomKey(): string {
  return crypto.getRandomValues(new Uint32Array(8)).join()
}

function bytesOf(words: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4))
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word)
  return new Uint8Array(view.buffer)
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

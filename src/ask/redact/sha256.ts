/** The SHA-256 digest of bytes as eight words (FIPS 180-4 §6.2). Web Crypto gives it only as a promise. */
export function sha256(bytes: Uint8Array): Uint32Array {
  const hash = Uint32Array.from(INITIAL)
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6))
  new Uint8Array(padded.buffer).set(bytes)
  padded.setUint8(bytes.length, 0x80)
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29))
  padded.setUint32(padded.byteLength - 4, bytes.length << 3)
  for (let at = 0; at < padded.byteLength; at += 64) addBlock(hash, padded, at)
  return hash
}

const PRIMES = firstPrimes(64)
/** The first 32 bits of the fractions of the square roots of the first eight primes. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionOf(prime ** (1 / 2)))
/** The same of the cube roots of the first 64. */
const ROUNDS = PRIMES.map((prime) => fractionOf(prime ** (1 / 3)))

const schedule = new Int32Array(64)

function addBlock(hash: Uint32Array, view: DataView, start: number): void {
  for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(start + i * 4)
  for (let i = 16; i < 64; i++) {
    const early = schedule[i - 15] as number
    const late = schedule[i - 2] as number
    const mixed = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)
    const mixedLate = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)
    schedule[i] = (schedule[i - 16] as number) + mixed + (schedule[i - 7] as number) + mixedLate
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as Words
  for (let i = 0; i < 64; i++) {
    const sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const one = (h + sum + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (schedule[i] as number)) | 0
    const two = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] as number) + word
}

type Words = [number, number, number, number, number, number, number, number]

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function fractionOf(root: number): number {
  return ((root % 1) * 2 ** 32) >>> 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  return primes
}

import type { BitReader } from './bit-reader.ts'
import { Damage, ENDS_EARLY, WRONG_CHECKSUM } from './unpacking.ts'

/** A block of bzip2 whose symbols were read: each entry has a byte, and above it where the next byte stands. */
export interface Block {
  readonly entries: Uint32Array
  readonly length: number
  readonly first: number
}

const LONGEST_CODE = 20
/** Symbols that are read by one code, before the next one is chosen. */
const GROUP = 50
const DAMAGED = 'a block cannot be read'

/**
 * Reads a block behind its mark and checksum (bzip2, decompress.c). Throws where that cannot be.
 * @param entries where they go: as many as the longest block has.
 */
export function readBlock(bits: BitReader, entries: Uint32Array): Block {
  if (bits.take(1) === 1) throw new Damage('it was packed by bzip2 0.9.0 or older, which is not read')
  const origin = bits.take(24)
  const used = usedBytes(bits)
  const codeCount = bits.take(3)
  const selectors = readSelectors(bits, codeCount)
  const codes = Array.from({ length: codeCount }, () => readCode(bits, used.length + 2))
  const length = readSymbols(bits, { used, codes, selectors }, entries)
  if (origin >= length) throw new Damage(bits.isBeyond ? ENDS_EARLY : DAMAGED)
  return { entries, length, first: chain(entries, length, origin) }
}

/** Pieces of text that are given at once. */
const PIECE = 65_536

/** The text of a block: runs of four equal bytes have behind them how often the byte comes again. */
export function* textOf({ entries, length, first }: Block, crc: number): Generator<Uint8Array> {
  const piece = new Uint8Array(PIECE + 255)
  let filled = 0
  let sum = 0xffffffff
  let next = first
  let before = -1
  let run = 0
  for (let i = 0; i < length; i++) {
    const entry = entries[next] as number
    const byte = entry & 255
    next = entry >>> 8
    if (run === 4) {
      piece.fill(before, filled, filled + byte)
      for (let end = filled + byte; filled < end; filled++) sum = added(sum, before)
      run = 0
      before = -1
    } else {
      piece[filled++] = byte
      sum = added(sum, byte)
      run = byte === before ? run + 1 : 1
      before = byte
    }
    if (filled < PIECE) continue
    yield piece.subarray(0, filled)
    filled = 0
  }
  yield piece.subarray(0, filled)
  if (~sum >>> 0 !== crc) throw new Damage(WRONG_CHECKSUM)
}

/** Which bytes the block has at all, in order: sixteen bits, and sixteen more for each of them that is set. */
function usedBytes(bits: BitReader): number[] {
  const used: number[] = []
  const rows = bits.take(16)
  for (let row = 0; row < 16; row++) {
    const columns = (rows >> (15 - row)) & 1 ? bits.take(16) : 0
    for (let column = 0; column < 16; column++) if ((columns >> (15 - column)) & 1) used.push(row * 16 + column)
  }
  if (used.length === 0) throw new Damage(bits.isBeyond ? ENDS_EARLY : DAMAGED)
  return used
}

/** Which code reads which group of symbols: each says how long ago it was used last. */
function readSelectors(bits: BitReader, codeCount: number): Uint8Array {
  const count = bits.take(15)
  if (codeCount < 2 || codeCount > 6 || count === 0) throw new Damage(bits.isBeyond ? ENDS_EARLY : DAMAGED)
  const recent = [0, 1, 2, 3, 4, 5]
  return Uint8Array.from({ length: count }, () => {
    let place = 0
    while (bits.take(1) === 1) if (++place >= codeCount) throw new Damage(DAMAGED)
    const [code] = recent.splice(place, 1)
    recent.unshift(code as number)
    return code as number
  })
}

/** A Huffman code: by length the largest number, and where the symbols of that length begin, less their first number. */
interface Code {
  readonly shortest: number
  readonly largest: Int32Array
  readonly offset: Int32Array
  readonly symbols: Uint16Array
}

function readCode(bits: BitReader, symbolCount: number): Code {
  const lengths = new Uint8Array(symbolCount)
  let length = bits.take(5)
  for (let symbol = 0; symbol < symbolCount; symbol++) {
    for (;;) {
      if (length < 1 || length > LONGEST_CODE) throw new Damage(bits.isBeyond ? ENDS_EARLY : DAMAGED)
      if (bits.take(1) === 0) break
      length += bits.take(1) === 0 ? 1 : -1
    }
    lengths[symbol] = length
  }
  const largest = new Int32Array(LONGEST_CODE + 1).fill(-1)
  const offset = new Int32Array(LONGEST_CODE + 1)
  const symbols = new Uint16Array(symbolCount)
  let number = 0
  let placed = 0
  for (let size = 1; size <= LONGEST_CODE; size++) {
    offset[size] = placed - number
    for (let symbol = 0; symbol < symbolCount; symbol++)
      if (lengths[symbol] === size) {
        symbols[placed++] = symbol
        number++
      }
    largest[size] = number - 1
    number <<= 1
  }
  return { shortest: Math.min(...lengths), largest, offset, symbols }
}

interface Symbols {
  readonly used: readonly number[]
  readonly codes: readonly Code[]
  readonly selectors: Uint8Array
}

/** Reads the symbols: runs of the byte in front, in digits 1 and 2 of base two, or how long ago the next byte came last. */
function readSymbols(bits: BitReader, { used, codes, selectors }: Symbols, entries: Uint32Array): number {
  const longest = entries.length
  const recent = Uint8Array.from(used)
  const last = used.length + 1
  let length = 0
  let run = 0
  let digit = 1
  for (const selector of selectors) {
    const code = codes[selector] as Code
    for (let left = GROUP; left > 0; left--) {
      const symbol = readSymbol(bits, code)
      if (symbol < 2) {
        run += digit << symbol
        digit <<= 1
        if (run > longest) throw new Damage(bits.isBeyond ? ENDS_EARLY : DAMAGED)
        continue
      }
      if (length + run + 1 > longest + (symbol === last ? 1 : 0)) throw new Damage(DAMAGED)
      entries.fill(recent[0] as number, length, length + run)
      length += run
      run = 0
      digit = 1
      if (symbol === last) return length
      const byte = recent[symbol - 1] as number
      recent.copyWithin(1, 0, symbol - 1)
      recent[0] = byte
      entries[length++] = byte
    }
  }
  throw new Damage(DAMAGED)
}

function readSymbol(bits: BitReader, { shortest, largest, offset, symbols }: Code): number {
  let length = shortest
  let number = bits.take(length)
  while (number > (largest[length] as number)) {
    if (++length > LONGEST_CODE) throw new Damage(DAMAGED)
    number = (number << 1) | bits.take(1)
  }
  if (bits.isBeyond) throw new Damage(ENDS_EARLY)
  return symbols[number + (offset[length] as number)] ?? 0
}

/** Undoes the Burrows-Wheeler transform: each byte gets the place of the next one. Returns where the first one stands. */
function chain(entries: Uint32Array, length: number, origin: number): number {
  const places = new Uint32Array(257)
  for (let i = 0; i < length; i++) (places[(entries[i] as number) + 1] as number)++
  for (let byte = 0; byte < 256; byte++) places[byte + 1] = (places[byte + 1] as number) + (places[byte] as number)
  for (let i = 0; i < length; i++) {
    const byte = (entries[i] as number) & 255
    const place = places[byte] as number
    places[byte] = place + 1
    entries[place] = (entries[place] as number) | (i << 8)
  }
  return (entries[origin] as number) >>> 8
}

function added(sum: number, byte: number): number {
  return (sum << 8) ^ (CRC[(sum >>> 24) ^ byte] as number)
}

/** The checksum of bzip2 begins with the highest bit. */
const CRC = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n << 24
  for (let bit = 0; bit < 8; bit++) c = c < 0 ? (c << 1) ^ 0x04c11db7 : c << 1
  return c
})

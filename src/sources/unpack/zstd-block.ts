import { short } from '../zip-header.ts'
import { BackwardBits } from './backward-bits.ts'
import { onlyState, readStateTable, State, type StateTable, stateTable } from './finite-states.ts'
import { type HuffmanTable, readHuffman, readSymbols } from './huffman.ts'
import { Damage } from './unpacking.ts'
import type { Window } from './window.ts'

/** No block unpacks to more (RFC 8878 §3.1.1.2.4). */
export const LONGEST_BLOCK = 131_072

const PREDEFINED = 0
const ONLY_ONE = 1
const DESCRIBED = 2

const WRONG_LITERALS = 'the literals of a block cannot be read'
const WRONG_SEQUENCES = 'the sequences of a block cannot be read'

/** How the parts of a sequence are coded: its predefined table, bits behind each code, and the number each code begins at. */
interface Coding {
  readonly predefined: StateTable
  readonly longest: number
  readonly extra: readonly number[]
  readonly bases: readonly number[]
}

const times = (count: number, value: number): number[] => new Array(count).fill(value)

function coding(
  first: number,
  extra: readonly number[],
  longest: number,
  counts: readonly number[],
  log: number,
): Coding {
  let base = first
  const bases = extra.map((bits) => {
    const own = base
    base += 2 ** bits
    return own
  })
  return { predefined: stateTable(counts, log), longest, extra, bases }
}

/** RFC 8878 §3.1.1.3.2.1.1 and §3.1.1.3.2.2. */
const literalLengths = coding(
  0,
  [...times(16, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
  9,
  [4, 3, ...times(11, 2), 1, 1, 1, ...times(9, 2), 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1],
  6,
)
const matchLengths = coding(
  3,
  [...times(32, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
  9,
  [1, 4, 3, ...times(6, 2), ...times(37, 1), ...times(7, -1)],
  6,
)
/** A code of an offset is the number of bits behind it. */
const offsets = coding(
  1,
  Array.from({ length: 32 }, (_, code) => code),
  8,
  [...times(6, 1), 2, 2, 2, ...times(15, 1), ...times(5, -1)],
  5,
)

/** In the order in which their tables stand. */
const codings = [literalLengths, offsets, matchLengths] as const

/** Unpacks blocks of a frame, which use what those before them left: tables, and the last three offsets (RFC 8878 §3.1.1.3). */
export class BlockReader {
  private readonly window: Window
  private readonly literals = new Uint8Array(LONGEST_BLOCK)
  private huffman: HuffmanTable | null = null
  private tables: (StateTable | undefined)[] = []
  private recent = [1, 4, 8]

  constructor(window: Window) {
    this.window = window
  }

  /** Unpacks a block into the window, which has room for the longest one. */
  read(block: Uint8Array): void {
    const [count, taken] = this.readLiterals(block)
    this.readSequences(block.subarray(taken), this.literals.subarray(0, count))
  }

  /** Reads the literals; returns how many they are, and how many bytes of the block they take. */
  private readLiterals(block: Uint8Array): [count: number, taken: number] {
    const kind = (block[0] ?? 0) & 3
    if (kind > 1) return this.readPacked(block, kind === 2)
    const format = ((block[0] ?? 0) >> 2) & 3
    const header = format === 1 ? 2 : format === 3 ? 3 : 1
    const count = numberIn(block, header) >> (header === 1 ? 3 : 4)
    const end = header + (kind === 0 ? count : 1)
    if (count > LONGEST_BLOCK || end > block.length) throw new Damage(WRONG_LITERALS)
    if (kind === 0) this.literals.set(block.subarray(header, end))
    else this.literals.fill(block[header] as number, 0, count)
    return [count, end]
  }

  private readPacked(block: Uint8Array, hasTable: boolean): [count: number, taken: number] {
    const format = ((block[0] as number) >> 2) & 3
    const bits = [10, 10, 14, 18][format] as number
    const header = [3, 3, 4, 5][format] as number
    const said = numberIn(block, header)
    const count = Math.floor(said / 16) % 2 ** bits
    const end = header + Math.floor(said / 2 ** (4 + bits))
    if (count > LONGEST_BLOCK || end > block.length) throw new Damage(WRONG_LITERALS)
    let data = block.subarray(header, end)
    if (hasTable) {
      const [table, taken] = readHuffman(data)
      this.huffman = table
      data = data.subarray(taken)
    }
    if (!this.huffman) throw new Damage(WRONG_LITERALS)
    const out = this.literals.subarray(0, count)
    if (format === 0) readSymbols(this.huffman, data, out)
    else readFour(this.huffman, data, out)
    return [count, end]
  }

  private readSequences(section: Uint8Array, literals: Uint8Array): void {
    const { window } = this
    const [count, header] = countOf(section)
    const end = window.total + LONGEST_BLOCK
    let used = 0
    if (count === 0 && header !== section.length) throw new Damage(WRONG_SEQUENCES)
    for (const { offset, match, before } of count > 0 ? this.sequences(section.subarray(header), count) : []) {
      if (used + before > literals.length || window.total + before + match > end) throw new Damage(WRONG_SEQUENCES)
      window.append(literals.subarray(used, used + before))
      used += before
      const distance = this.distance(offset, before)
      if (!window.reaches(distance)) throw new Damage('a match reaches back behind its beginning')
      window.copy(distance, match)
    }
    if (window.total + literals.length - used > end) throw new Damage(WRONG_SEQUENCES)
    window.append(literals.subarray(used))
  }

  /** Reads the sequences: so many literals, and then a match (RFC 8878 §3.1.1.4). */
  private *sequences(section: Uint8Array, count: number): Generator<Sequence> {
    const [tables, taken] = this.readTables(section)
    const bits = new BackwardBits(section.subarray(taken))
    const [literal, offset, match] = tables.map((table) => new State(table, bits)) as [State, State, State]
    const sequence: Sequence = { offset: 0, match: 0, before: 0 }
    for (let left = count; left > 0; left--) {
      sequence.offset = numberOf(offsets, offset, bits)
      sequence.match = numberOf(matchLengths, match, bits)
      sequence.before = numberOf(literalLengths, literal, bits)
      if (left > 1) for (const state of [literal, match, offset]) state.advance(bits)
      if (bits.left < 0) throw new Damage(WRONG_SEQUENCES)
      yield sequence
    }
    if (bits.left !== 0) throw new Damage(WRONG_SEQUENCES)
  }

  /** Reads which table each part has: the predefined one, one symbol, one of its own, or that of the block before. */
  private readTables(section: Uint8Array): [tables: StateTable[], taken: number] {
    let at = 1
    const tables = codings.map(({ predefined, longest, extra }, i) => {
      const kind = ((section[0] ?? 0) >> (6 - 2 * i)) & 3
      if (kind === PREDEFINED) return predefined
      if (kind === ONLY_ONE) return onlyState(checkedSymbol(section[at++], extra.length))
      const kept = this.tables[i]
      if (kind !== DESCRIBED && !kept) throw new Damage(WRONG_SEQUENCES)
      if (kind !== DESCRIBED) return kept as StateTable
      const [table, taken] = readStateTable(section.subarray(at), longest, extra.length)
      at += taken
      return table
    })
    this.tables = tables
    return [tables, at]
  }

  /** How far back a match begins: offsets of 1 to 3 are those used last, without the first one where no literal stands between. */
  private distance(offset: number, before: number): number {
    const { recent } = this
    if (offset > 3) {
      this.recent = [offset - 3, recent[0] as number, recent[1] as number]
      return offset - 3
    }
    const place = before > 0 ? offset - 1 : offset
    const distance = place === 3 ? (recent[0] as number) - 1 : (recent[place] as number)
    if (place > 0) this.recent = [distance, recent[0] as number, recent[place === 1 ? 2 : 1] as number]
    return distance
  }
}

/** So many literals, and then a match that begins so far back. */
interface Sequence {
  before: number
  match: number
  offset: number
}

/** How many sequences there are, and how many bytes say so. */
function countOf(section: Uint8Array): [count: number, taken: number] {
  const [first = 0, second = 0, third = 0] = section
  if (first < 128) return [first, 1]
  return first < 255 ? [((first - 128) << 8) + second, 2] : [second + (third << 8) + 0x7f00, 3]
}

function numberOf({ bases, extra }: Coding, { symbol }: State, bits: BackwardBits): number {
  return (bases[symbol] as number) + bits.take(extra[symbol] as number)
}

function checkedSymbol(symbol: number | undefined, count: number): number {
  if (symbol === undefined || symbol >= count) throw new Damage(WRONG_SEQUENCES)
  return symbol
}

/** Literals in four streams, whose lengths stand before them (RFC 8878 §4.2.2). */
function readFour(table: HuffmanTable, data: Uint8Array, out: Uint8Array): void {
  const part = (out.length + 3) >> 2
  let at = 6
  for (let i = 0; i < 4; i++) {
    const end = i < 3 ? at + short(data, 2 * i) : data.length
    readSymbols(table, data.subarray(at, end), out.subarray(i * part, i < 3 ? (i + 1) * part : out.length))
    at = end
  }
}

/** A number of so many bytes, the lowest first. */
function numberIn(bytes: Uint8Array, length: number): number {
  let value = 0
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[i] ?? 0)
  return value
}

import { BackwardBits } from './backward-bits.ts'
import { readStateTable, State } from './finite-states.ts'
import { Damage } from './unpacking.ts'

/** A Huffman code by the bits that come next: the symbol, and how many of the bits are its own (RFC 8878 §4.2). */
export interface HuffmanTable {
  readonly log: number
  readonly symbols: Uint8Array
  readonly bits: Uint8Array
}

const LONGEST = 11
const WRONG = 'a Huffman code cannot be read'

/** Reads a code by the weights of its symbols; returns how many bytes they take as well (RFC 8878 §4.2.1). */
export function readHuffman(bytes: Uint8Array): [HuffmanTable, taken: number] {
  const first = bytes[0] ?? 0
  const length = first < 128 ? first : (first - 126) >> 1
  const data = bytes.subarray(1, 1 + length)
  if (data.length < length) throw new Damage(WRONG)
  const weights = first < 128 ? packedWeights(data) : plainWeights(data, first - 127)
  return [tableOf(weights), 1 + length]
}

function plainWeights(data: Uint8Array, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const byte = data[i >> 1] as number
    return i % 2 === 0 ? byte >> 4 : byte & 15
  })
}

/** Weights come from two states in turn, until the bits are used up. */
function packedWeights(data: Uint8Array): number[] {
  const [table, taken] = readStateTable(data, 6, 256)
  const bits = new BackwardBits(data.subarray(taken))
  const states = [new State(table, bits), new State(table, bits)]
  const weights: number[] = []
  for (let turn = 0; weights.length < 255; turn++) {
    const state = states[turn % 2] as State
    weights.push(state.symbol)
    state.advance(bits)
    if (bits.left >= 0) continue
    weights.push((states[(turn + 1) % 2] as State).symbol)
    break
  }
  if (bits.left >= 0 || weights.length > 255) throw new Damage(WRONG)
  return weights
}

/** The last symbol has the weight that makes the code whole. */
function tableOf(weights: number[]): HuffmanTable {
  if (weights.some((weight) => weight > LONGEST)) throw new Damage(WRONG)
  const sum = weights.reduce((all, weight) => all + ((1 << weight) >> 1), 0)
  const log = 32 - Math.clz32(sum)
  const rest = 2 ** log - sum
  if (sum === 0 || log > LONGEST || (rest & (rest - 1)) !== 0) throw new Damage(WRONG)
  weights.push(32 - Math.clz32(rest))
  const symbols = new Uint8Array(1 << log)
  const bits = new Uint8Array(1 << log)
  let place = 0
  for (let weight = 1; weight <= log; weight++)
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue
      const end = place + (1 << (weight - 1))
      symbols.fill(symbol, place, end)
      bits.fill(log + 1 - weight, place, end)
      place = end
    }
  return { log, symbols, bits }
}

/** Reads symbols into their place, and the stream to its end. */
export function readSymbols({ log, symbols, bits }: HuffmanTable, stream: Uint8Array, out: Uint8Array): void {
  const source = new BackwardBits(stream)
  for (let i = 0; i < out.length; i++) {
    const code = source.peek(log)
    out[i] = symbols[code] as number
    source.left -= bits[code] as number
  }
  if (source.left !== 0) throw new Damage('a stream of literals does not end where it says')
}

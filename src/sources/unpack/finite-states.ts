import type { BackwardBits } from './backward-bits.ts'
import { Damage } from './unpacking.ts'

/** A table of finite state entropy: what each state says, and how the next one follows (RFC 8878 §4.1). */
export interface StateTable {
  /** Bits of a first state. */
  readonly log: number
  readonly symbols: Uint8Array
  readonly bits: Uint8Array
  readonly bases: Uint16Array
}

/** The table that says one thing always. */
export const onlyState = (symbol: number): StateTable => ({
  log: 0,
  symbols: Uint8Array.of(symbol),
  bits: Uint8Array.of(0),
  bases: Uint16Array.of(0),
})

/** The state of one table, as bits are read. */
export class State {
  private readonly table: StateTable
  private state: number

  constructor(table: StateTable, bits: BackwardBits) {
    this.table = table
    this.state = bits.take(table.log)
  }

  get symbol(): number {
    return this.table.symbols[this.state] as number
  }

  advance(bits: BackwardBits): void {
    const { state, table } = this
    this.state = (table.bases[state] as number) + bits.take(table.bits[state] as number)
  }
}

const WRONG = 'a table of probabilities cannot be read'

/** Reads a table of at most so many bits and symbols; returns how many bytes it takes as well (RFC 8878 §4.1.1). */
export function readStateTable(bytes: Uint8Array, longest: number, symbols: number): [StateTable, taken: number] {
  const log = ((bytes[0] ?? 0) & 15) + 5
  if (log > longest) throw new Damage(WRONG)
  const counts: number[] = []
  let at = 4
  const peek = (bits: number) => {
    const byte = at >> 3
    const held = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)
    return (held >> (at & 7)) & ((1 << bits) - 1)
  }
  let left = 1 << log
  while (left > 0 && counts.length < symbols) {
    // Numbers that cannot be so large are a bit shorter.
    const bits = 31 - Math.clz32(left + 1)
    const short = peek(bits)
    const spare = 2 ** (bits + 1) - 2 - left
    const isShort = short < spare
    const whole = isShort ? short : peek(bits + 1)
    at += isShort ? bits : bits + 1
    const count = (isShort || whole < 1 << bits ? whole : whole - spare) - 1
    counts.push(count)
    left -= Math.abs(count)
    for (let more = count === 0 ? 3 : 0; more === 3; ) {
      more = peek(2)
      at += 2
      for (let i = 0; i < more; i++) counts.push(0)
    }
  }
  const taken = Math.ceil(at / 8)
  if (left !== 0 || counts.length > symbols || taken > bytes.length) throw new Damage(WRONG)
  return [stateTable(counts, log), taken]
}

/** Spreads symbols over the states, each as often as it is counted; -1 is less than once (RFC 8878 §4.1.1). */
export function stateTable(counts: readonly number[], log: number): StateTable {
  const size = 1 << log
  const symbols = new Uint8Array(size)
  let end = size
  for (const [symbol, count] of counts.entries()) if (count < 0) symbols[--end] = symbol
  const step = (size >> 1) + (size >> 3) + 3
  let place = 0
  for (const [symbol, count] of counts.entries())
    for (let i = 0; i < count; i++) {
      symbols[place] = symbol
      do place = (place + step) & (size - 1)
      while (place >= end)
    }
  const bits = new Uint8Array(size)
  const bases = new Uint16Array(size)
  const next = counts.map((count) => Math.abs(count))
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] as number
    const number = next[symbol] as number
    next[symbol] = number + 1
    bits[state] = log - (31 - Math.clz32(number))
    bases[state] = (number << (bits[state] as number)) - size
  }
  return { log, symbols, bits, bases }
}

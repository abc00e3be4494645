import type { KeyedHash } from './keyed-hash.ts'

/** How values get their numbers: in the order in which they come, or by a hash, which gives the same in every text. */
export interface Scheme {
  readonly hash: KeyedHash
  /** Whether numbers depend on the values alone, as far as no two of them have the same hash. */
  readonly byHash: boolean
}

/** Gives every value of one kind a number of its own. */
export class Numbering {
  /** How many values have another number than their hash says, or share one since there are no more. */
  displaced = 0
  private readonly numbers = new Map<string, number>()
  private readonly taken = new Set<number>()

  private readonly kind: string
  private readonly size: number
  private readonly scheme: Scheme

  /** Numbers from 0 to below `size`; `kind` keeps the hashes of different kinds apart. */
  constructor(kind: string, size: number, scheme: Scheme) {
    this.kind = kind
    this.size = size
    this.scheme = scheme
  }

  of(value: string): number {
    const known = this.numbers.get(value)
    if (known !== undefined) return known
    const number = this.scheme.byHash ? this.hashed(value) : this.next()
    this.numbers.set(value, number)
    return number
  }

  /** Whether there is no number left for a value that has none. */
  isFull(value: string): boolean {
    return this.numbers.size >= this.size && !this.numbers.has(value)
  }

  private next(): number {
    const count = this.numbers.size
    if (count >= this.size) this.displaced++
    return count % this.size
  }

  private hashed(value: string): number {
    const [high = 0, low = 0] = this.scheme.hash(`${this.kind} ${value}`)
    const wanted = ((high & 0x1f_ffff) * 2 ** 32 + low) % this.size
    if (!this.taken.has(wanted)) {
      this.taken.add(wanted)
      return wanted
    }
    this.displaced++
    if (this.taken.size >= this.size) return wanted
    let free = wanted
    while (this.taken.has(free)) free = (free + 1) % this.size
    this.taken.add(free)
    return free
  }
}

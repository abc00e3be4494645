/** Numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  (limit: number): number
  /** One of a list. */
  of<T>(list: readonly T[]): T
}

/** mulberry32, begun at `seed`. */
export function random(seed: number): Random {
  let state = seed * 0x9e3779b9
  const next = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return Object.assign(next, { of: <T>(list: readonly T[]) => list[next(list.length)] as T })
}

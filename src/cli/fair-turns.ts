/** Calls that take turns: one address after another, so that an address with many calls has no more turns than one with one. */
export interface FairTurns<Call> {
  readonly size: number
  add(call: Call): void
  delete(call: Call): void
  /** The call whose turn it is, of those that are ready; undefined where none is. */
  next(): Call | undefined
  [Symbol.iterator](): Iterator<Call>
}

/** Makes turns for calls by their address; within one address, `isQuick` go first, then those that came first. */
export function fairTurns<Call>(by: {
  readonly address: (call: Call) => string
  readonly isReady: (call: Call) => boolean
  readonly isQuick: (call: Call) => boolean
}): FairTurns<Call> {
  /** In the order of their next turns. */
  const addresses = new Map<string, Set<Call>>()
  const chosenOf = (calls: Set<Call>): Call | undefined => {
    let first: Call | undefined
    for (const call of calls) {
      if (!by.isReady(call)) continue
      if (by.isQuick(call)) return call
      first ??= call
    }
    return first
  }
  let size = 0
  return {
    get size() {
      return size
    },
    add(call) {
      const address = by.address(call)
      const calls = addresses.get(address) ?? new Set()
      addresses.set(address, calls.add(call))
      size++
    },
    delete(call) {
      const address = by.address(call)
      const calls = addresses.get(address)
      if (!calls?.delete(call)) return
      size--
      if (calls.size === 0) addresses.delete(address)
    },
    next() {
      for (const [address, calls] of addresses) {
        const call = chosenOf(calls)
        if (call === undefined) continue
        addresses.delete(address)
        addresses.set(address, calls)
        return call
      }
      return undefined
    },
    *[Symbol.iterator]() {
      for (const calls of addresses.values()) yield* calls
    },
  }
}

/** How much of the time an address can have a thread read for it and still be one that calls now and then. */
const SHARE = 0.5

/** Milliseconds of turns beyond that share with which an address is busy, and the most of them that are held against it. */
const BUSY = 500
const MOST = 1000

/** Milliseconds for which busy addresses make way after a call of one that is not. */
const MAKE_WAY = 10_000

/** Addresses that are known at a time; beyond that, the one that was read for longest ago is forgotten. */
const MOST_ADDRESSES = 1024

/** Which addresses keep the threads busy, so that they do not hold up the small calls of others. */
export interface BusyAddresses {
  /** The threads read for an address so many milliseconds. */
  took(address: string, milliseconds: number): void
  /** Whether a small call that comes from an address has to make way: the address is busy, and others call as well. */
  makesWay(address: string): boolean
}

/** Begins to hear of addresses; `now` tells the time in milliseconds. */
export function busyAddresses(now = () => performance.now()): BusyAddresses {
  const taken = new Map<string, { readonly excess: number; readonly at: number }>()
  let othersAt = Number.NEGATIVE_INFINITY
  const excessOf = (address: string) => {
    const known = taken.get(address)
    return known ? Math.max(0, known.excess - SHARE * (now() - known.at)) : 0
  }
  return {
    took(address, milliseconds) {
      const excess = Math.min(MOST, excessOf(address) + milliseconds)
      taken.delete(address)
      taken.set(address, { excess, at: now() })
      if (taken.size > MOST_ADDRESSES) taken.delete(taken.keys().next().value as string)
    },
    makesWay(address) {
      const isBusy = excessOf(address) >= BUSY
      if (!isBusy) othersAt = now()
      return isBusy && now() - othersAt < MAKE_WAY
    },
  }
}

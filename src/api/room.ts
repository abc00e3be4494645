import { refusal } from './problems.ts'

/** How much the room holds, in bytes. */
export interface RoomSize {
  readonly all: number
  /** The most that one address may take of it. */
  readonly address: number
  /** What each address has besides, whatever the others take. */
  readonly own: number
}

/** What one call holds of the room that all calls share. */
export interface Share {
  /** Takes room for so many more bytes that came. @throws a refusal when there is none. */
  came(bytes: number): void
  /** Takes room for the text that was read so far, where it is more than the bytes that came. @throws as `came` does. */
  read(characters: number): void
  /** Gives all of it back. */
  leave(): void
}

/** Seconds after which a caller may try again: most readings are over by then. */
const SOON = 1

/**
 * Makes room for bodies, as each of them stands in memory several times over while it is read. It is counted by the address
 * of the caller, so that none can take all of it.
 */
export function createRoom({ all, address: most, own }: RoomSize): (address: string) => Share {
  const held = new Map<string, number>()
  const shared = (bytes: number) => Math.max(0, bytes - own)
  let taken = 0
  const change = (address: string, from: number, to: number) => {
    taken += shared(to) - shared(from)
    if (to > 0) held.set(address, to)
    else held.delete(address)
  }
  return (address) => {
    let mine = 0
    let bytes = 0
    let isOver = false
    const take = (more: number) => {
      if (isOver) return
      const from = held.get(address) ?? 0
      const to = from + more
      if (to > most + own) throw busy(`An address has room for ${most} bytes at a time.`)
      if (taken + shared(to) - shared(from) > all) throw busy(`There is room for ${all} bytes at a time.`)
      change(address, from, to)
      mine += more
    }
    return {
      came(more) {
        bytes += more
        if (bytes > mine) take(bytes - mine)
      },
      read(characters) {
        if (characters > mine) take(characters - mine)
      },
      leave() {
        isOver = true
        const from = held.get(address) ?? 0
        change(address, from, from - mine)
        mine = 0
      },
    }
  }
}

function busy(detail: string) {
  return refusal('busy', detail, { retryAfter: SOON })
}

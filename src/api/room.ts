import { refusal } from './problems.ts'
import type { Pieces } from './streamed.ts'

/** What one call holds of the room that all calls share. */
export interface Share {
  /** Takes room for so many more bytes. @throws a refusal when there is none. */
  take(bytes: number): void
  /** Gives all of it back. */
  leave(): void
}

/** Seconds after which a caller may try again: most readings are over by then. */
const SOON = 1

/** Makes room for so many bytes of bodies at a time, as each of them stands in memory many times over while it is read. */
export function createRoom(size: number): () => Share {
  let taken = 0
  return () => {
    let own = 0
    return {
      take(bytes) {
        if (taken + bytes > size)
          throw refusal('busy', `There is room for ${size} bytes at a time.`, { retryAfter: SOON })
        taken += bytes
        own += bytes
      },
      leave() {
        taken -= own
        own = 0
      },
    }
  }
}

/** Text that gives its share back once it is whole or nobody takes it any more. */
export async function* leaving(pieces: Pieces, { leave }: Share): Pieces {
  try {
    return yield* pieces
  } finally {
    leave()
  }
}

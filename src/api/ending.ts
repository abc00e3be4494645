import { refusal } from './problems.ts'
import type { Pieces } from './streamed.ts'

/** When a call has to end, and what lets go of that once it has. */
export interface Ending {
  readonly signal: AbortSignal
  end(): void
}

/** Ends a call when its caller leaves, or so many milliseconds after it began. */
export function ending(left: AbortSignal, milliseconds: number): Ending {
  const controller = new AbortController()
  const leave = () => controller.abort(left.reason)
  if (left.aborted) leave()
  left.addEventListener('abort', leave)
  const timer = setTimeout(() => {
    controller.abort(refusal('too-costly', `The call took more than ${milliseconds / 1000} seconds.`))
  }, milliseconds)
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer)
      left.removeEventListener('abort', leave)
    },
  }
}

/** Text that says once it is over, whole or not. */
export async function* closing(pieces: Pieces, over: () => void): Pieces {
  try {
    return yield* pieces
  } finally {
    over()
  }
}

import process from 'node:process'

/** Listens for the signals that end a repeated collection. */
export function stopping() {
  let wake: (() => void) | null = null
  const state = {
    isStopped: false,
    /** Waits; true when it was stopped meanwhile. */
    after: (milliseconds: number) =>
      new Promise<boolean>((done) => {
        const timer = setTimeout(() => done(false), milliseconds)
        wake = () => {
          clearTimeout(timer)
          done(true)
        }
      }),
    forget() {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
  const stop = () => {
    state.isStopped = true
    wake?.()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return state
}

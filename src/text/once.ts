/** A value that is made when it is first asked for, and kept: what a run does not need costs it nothing. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

import process from 'node:process'

/** Where data goes. Writing never throws: what went wrong is kept in `failure`, and nothing is written any more. */
export interface Output {
  readonly failure: NodeJS.ErrnoException | null
  /** Resolves once the text is taken, so that a slow reader slows the writer. */
  write(text: string | Uint8Array): Promise<void>
  /** Ends the output; a file that is not kept is as if it had never been written. */
  close(keep: boolean): Promise<void>
}

/** Standard output; text goes there as `shown` makes it. */
export function standardOutput(shown: (text: string) => string): Output {
  let failure: NodeJS.ErrnoException | null = null
  process.stdout.on('error', (error) => {
    failure ??= error
  })
  return {
    get failure() {
      return failure
    },
    write: (text) =>
      new Promise((taken) => {
        if (failure) return taken()
        process.stdout.write(typeof text === 'string' ? shown(text) : text, (error) => {
          if (error) failure ??= error
          taken()
        })
      }),
    close: async () => {},
  }
}

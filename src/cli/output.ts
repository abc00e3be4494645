import { writeSync } from 'node:fs'
import process from 'node:process'
import { isDirect } from './input.ts'

/** Where data goes. Writing never throws: what went wrong is kept in `failure`, and nothing is written any more. */
export interface Output {
  readonly failure: NodeJS.ErrnoException | null
  /** Whether text goes there as it is, and so may come as bytes. */
  readonly isVerbatim: boolean
  /** Resolves once the text is taken, so that a slow reader slows the writer. Bytes go there as they are. */
  write(text: string | Uint8Array): Promise<void>
  /** Ends the output; a file that is not kept is as if it had never been written. */
  close(keep: boolean): Promise<void>
}

/** How text is made fit for where it goes; null where it stays as it is. */
export type Shown = ((text: string) => string) | null

const STANDARD_OUTPUT = 1

/** Standard output; text goes there as `shown` makes it. */
export function standardOutput(shown: Shown): Output {
  return isDirect(STANDARD_OUTPUT) ? directOutput(shown) : streamOutput(shown)
}

function directOutput(shown: Shown): Output {
  let failure: NodeJS.ErrnoException | null = null
  let stream: Output | null = null
  return {
    get failure() {
      return stream?.failure ?? failure
    },
    isVerbatim: shown === null,
    async write(text) {
      if (stream || failure) return stream?.write(text)
      const bytes = typeof text === 'string' ? Buffer.from(shown ? shown(text) : text) : text
      let written = 0
      try {
        while (written < bytes.length) written += writeSync(STANDARD_OUTPUT, bytes, written)
      } catch (error) {
        failure = error as NodeJS.ErrnoException
        // A pipe that another program made one that does not wait.
        if (failure.code !== 'EAGAIN') return
        failure = null
        stream = streamOutput(shown)
        await stream.write(bytes.subarray(written))
      }
    },
    close: async () => {},
  }
}

function streamOutput(shown: Shown): Output {
  let failure: NodeJS.ErrnoException | null = null
  process.stdout.on('error', (error) => {
    failure ??= error
  })
  return {
    get failure() {
      return failure
    },
    isVerbatim: shown === null,
    write: (text) =>
      new Promise((taken) => {
        if (failure) return taken()
        process.stdout.write(typeof text === 'string' && shown ? shown(text) : text, (error) => {
          if (error) failure ??= error
          taken()
        })
      }),
    close: async () => {},
  }
}

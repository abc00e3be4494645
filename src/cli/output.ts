import { rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { isDirect } from './input.ts'

/** Where data goes. Writing never throws: what went wrong is kept in `failure`, and nothing is written any more. */
export interface Output {
  readonly failure: NodeJS.ErrnoException | null
  /** Resolves once the text is taken, so that a slow reader slows the writer. */
  write(text: string | Uint8Array): Promise<void>
  /** Ends the output; a file that is not kept is as if it had never been written. */
  close(keep: boolean): Promise<void>
}

const STANDARD_OUTPUT = 1

/** Standard output. */
export function standardOutput(): Output {
  return isDirect(STANDARD_OUTPUT) ? directOutput() : streamOutput()
}

function directOutput(): Output {
  let failure: NodeJS.ErrnoException | null = null
  let stream: Output | null = null
  return {
    get failure() {
      return stream?.failure ?? failure
    },
    async write(text) {
      if (stream || failure) return stream?.write(text)
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      let written = 0
      try {
        while (written < bytes.length) written += writeSync(STANDARD_OUTPUT, bytes, written)
      } catch (error) {
        failure = error as NodeJS.ErrnoException
        // A pipe that another program made one that does not wait.
        if (failure.code !== 'EAGAIN') return
        failure = null
        stream = streamOutput()
        await stream.write(bytes.subarray(written))
      }
    },
    close: async () => {},
  }
}

function streamOutput(): Output {
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
        process.stdout.write(text, (error) => {
          if (error) failure ??= error
          taken()
        })
      }),
    close: async () => {},
  }
}

/**
 * A file, written beside its place and put there when it is whole; a device or a pipe is written as it is.
 * @throws when the folder does not exist or may not be written.
 */
export async function fileOutput(file: string): Promise<Output> {
  const { open, realpath, rename, stat } = await import('node:fs/promises')
  const place = await realpath(file).catch(() => file)
  const before = await stat(place).catch(() => null)
  const isPlain = before === null || before.isFile()
  const path = isPlain ? join(dirname(place), `.${basename(place)}.${process.pid}.part`) : place
  const forget = isPlain ? removeWhenStopped(path) : () => {}
  const handle = await open(path, isPlain ? 'wx' : 'w', before?.mode ?? 0o666)
  let failure: NodeJS.ErrnoException | null = null
  const attempt = async (work: () => Promise<unknown>) => {
    if (failure) return
    await work().catch((error) => {
      failure = error
    })
  }
  return {
    get failure() {
      return failure
    },
    write: (text) => attempt(() => handle.appendFile(text)),
    async close(keep) {
      await handle.close().catch((error) => {
        failure ??= error
      })
      if (isPlain && keep) await attempt(() => rename(path, place))
      if (isPlain && (!keep || failure)) rmSync(path, { force: true })
      forget()
    },
  }
}

/** Removes the file when a signal ends the process; returns the function that stops watching. */
function removeWhenStopped(path: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const forget = () => {
    for (const signal of signals) process.off(signal, stopped)
  }
  const stopped = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true })
    forget()
    process.kill(process.pid, signal)
  }
  for (const signal of signals) process.on(signal, stopped)
  return forget
}

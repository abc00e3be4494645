import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, lstat, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { isatty } from 'node:tty'
import type { Output, Shown } from './output.ts'
import type { Place } from './output-place.ts'

/** The part of an output that is being written: a random name, so that no other run, or one that was killed, has it. */
const PART = /^\.netscribe-[0-9a-f]{16}\.part$/

/** Milliseconds after which a part that nobody wrote to was left by a run that was killed. */
const STALE = 7 * 24 * 3600 * 1000

/**
 * A file, written beside its place and put there when it is whole; a device or a pipe is written as it is. Text goes there as
 * `shownOn` says, which is told whether that is a terminal.
 * @throws an error of the system when the folder may not be written.
 */
export async function fileOutput(place: Place, shownOn: ShownOn): Promise<Output> {
  return place.isReplaceable ? replacingOutput(place, shownOn) : directOutput(place, shownOn)
}

type ShownOn = (toTerminal: boolean) => Shown

async function directOutput({ path, before }: Place, shownOn: ShownOn): Promise<Output> {
  // What was redirected into a plain file goes on where that ends.
  const handle = await open(path, before?.isFile() ? 'a' : 'w')
  const { attempts, isVerbatim, write } = writing(handle, shownOn)
  return {
    get failure() {
      return attempts.failure
    },
    isVerbatim,
    write,
    close: () => attempts.attempt(() => handle.close()),
  }
}

async function replacingOutput({ path, before }: Place, shownOn: ShownOn): Promise<Output> {
  await removeStale(dirname(path))
  const part = join(dirname(path), `.netscribe-${randomBytes(8).toString('hex')}.part`)
  const handle = await open(part, 'wx', before ? 0o600 : 0o666)
  const forget = removeWhenStopped(part)
  const { attempts, isVerbatim, write } = writing(handle, shownOn)
  return {
    get failure() {
      return attempts.failure
    },
    isVerbatim,
    write,
    async close(keep) {
      if (keep) {
        if (before) await attempts.attempt(() => giveRights(handle, before))
        await attempts.attempt(() => handle.sync())
      }
      await handle.close().catch(attempts.fail)
      if (keep) await attempts.attempt(() => rename(part, path))
      if (!keep || attempts.failure) rmSync(part, { force: true })
      forget()
    },
  }
}

/** Does what is attempted until something fails, and remembers that. */
function writing(handle: FileHandle, shownOn: ShownOn) {
  const shown = shownOn(isatty(handle.fd))
  const attempts = {
    failure: null as NodeJS.ErrnoException | null,
    fail(error: NodeJS.ErrnoException) {
      attempts.failure ??= error
    },
    async attempt(work: () => Promise<unknown>) {
      if (!attempts.failure) await work().catch(attempts.fail)
    },
  }
  return {
    attempts,
    isVerbatim: shown === null,
    write: (text: string | Uint8Array) =>
      attempts.attempt(() => handle.appendFile(typeof text === 'string' && shown ? shown(text) : text)),
  }
}

/** What replaces a file belongs to the same people: its owner where that may be given away, and its mode. */
async function giveRights(handle: FileHandle, { uid, gid, mode }: NonNullable<Place['before']>): Promise<void> {
  await handle.chown(Number(uid), Number(gid)).catch(() => {})
  await handle.chmod(Number(mode) & 0o777)
}

/** Removes what runs that were killed left in a folder; what cannot be removed stays. */
async function removeStale(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((one) => PART.test(one))) {
    const part = join(folder, name)
    const found = await lstat(part).catch(() => null)
    if (found?.isFile() && Date.now() - found.mtimeMs > STALE) await rm(part, { force: true }).catch(() => {})
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

import { close, fstatSync, open, read, readSync, statSync } from 'node:fs'
import process from 'node:process'
import { promisify } from 'node:util'
import { isNullDevice } from './null-device.ts'

const BLOCK = 32_768
const STANDARD_INPUT = 0

/** The bytes of a file, or of standard input for `-`. One block is used again and again: each is valid until the next. */
export async function* blocksOf(file: string): AsyncGenerator<Uint8Array> {
  if (file === '-') return yield* standardInput()
  const descriptor = await promisify(open)(file, 'r')
  try {
    yield* blocksFrom(descriptor)
  } finally {
    await promisify(close)(descriptor)
  }
}

async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (!isDirect(STANDARD_INPUT)) return yield* process.stdin
  try {
    yield* blocksFrom(STANDARD_INPUT)
  } catch (error) {
    // A pipe that another program made one that does not wait.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    yield* process.stdin
  }
}

async function* blocksFrom(descriptor: number): AsyncGenerator<Uint8Array> {
  const block = new Uint8Array(BLOCK)
  // A plain file is there at once; the way through another thread would cost more than the bytes.
  const isPlain = fstatSync(descriptor).isFile()
  for (;;) {
    const length = isPlain ? readSync(descriptor, block) : await readLater(descriptor, block)
    if (length === 0) return
    yield block.subarray(0, length)
  }
}

function readLater(descriptor: number, block: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    read(descriptor, block, (error, length) => (error ? reject(error) : resolve(length)))
  })
}

/** Whether a descriptor needs no stream of Node's, which takes a while to load: a file does not, nor the null device, nor a pipe outside of Windows. */
export function isDirect(descriptor: number): boolean {
  const found = fstatSync(descriptor)
  return found.isFile() || isNullDevice(found) || ((found.isFIFO() || found.isSocket()) && process.platform !== 'win32')
}

/** How many bytes each file has; undefined for what is no plain file, such as standard input or a pipe. */
export function sizesOf(files: readonly string[]): (number | undefined)[] {
  return files.map((file) => {
    try {
      const found = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false })
      return found?.isFile() ? found.size : undefined
    } catch {
      return undefined
    }
  })
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'is a directory; --recursive reads the files in it',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of the path is not a directory',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message
}

import { readSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import process from 'node:process'

const BLOCK = 32_768

/** The bytes of a file, or of standard input for `-`. One block is used again and again: each is valid until the next. */
export async function* blocksOf(file: string): AsyncGenerator<Uint8Array> {
  if (file === '-') return yield* process.stdin
  const handle = await open(file)
  try {
    const block = new Uint8Array(BLOCK)
    // A plain file is there at once; the way through another thread would cost more than the bytes.
    const isPlain = (await handle.stat()).isFile()
    for (;;) {
      const length = isPlain ? readSync(handle.fd, block) : (await handle.read(block)).bytesRead
      if (length === 0) return
      yield block.subarray(0, length)
    }
  } finally {
    await handle.close()
  }
}

/** How many bytes each file has; undefined for what is no plain file, such as standard input or a pipe. */
export function sizesOf(files: readonly string[]): Promise<(number | undefined)[]> {
  const size = async (file: string) => {
    const found = file === '-' ? undefined : await stat(file).catch(() => undefined)
    return found?.isFile() ? found.size : undefined
  }
  return Promise.all(files.map(size))
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'is a directory; name the files in it',
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

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

/** What the first bytes are when they are no text; undefined when they may be. */
export function kindOfBytes(bytes: Uint8Array): string | undefined {
  for (const [kind, ...magic] of MAGIC) if (magic.every((byte, i) => bytes[i] === byte)) return kind
  const sample = bytes.subarray(0, 4096)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const control = sample.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0)
  return !utf16 && control * 20 > sample.length ? 'binary data' : undefined
}

const MAGIC: readonly (readonly [kind: string, ...magic: number[]])[] = [
  ['gzip data', 0x1f, 0x8b],
  ['a ZIP archive', 0x50, 0x4b, 0x03, 0x04],
  ['a bzip2 archive', 0x42, 0x5a, 0x68],
  ['an xz archive', 0xfd, 0x37, 0x7a, 0x58],
  ['zstd data', 0x28, 0xb5, 0x2f, 0xfd],
  ['a PDF', 0x25, 0x50, 0x44, 0x46],
  ['a PNG image; the text itself is needed', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG image; the text itself is needed', 0xff, 0xd8, 0xff],
]

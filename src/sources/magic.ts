/** A container that can be opened. */
export type Container = Packing | 'zip' | 'tar' | 'mail' | 'mbox'

/** A way to pack one stream of bytes. */
export type Packing = 'gzip' | 'xz' | 'bzip2' | 'zstd' | 'compress'

/** What a file is by its first bytes: a container that can be opened, or else what opens it. */
export interface Magic {
  readonly is?: Container
  /** Its name in a sentence. */
  readonly what: string
  /** What writes the texts in it out, for a shell. */
  readonly command?: string
}

/** What no text begins with; of each, the bytes that have to stand there, `null` for any. */
const KNOWN: readonly (readonly [Magic, ...bytes: (number | null)[]])[] = [
  [{ is: 'gzip', what: 'gzip data' }, 0x1f, 0x8b],
  [{ is: 'zip', what: 'a ZIP archive' }, 0x50, 0x4b, 0x03, 0x04],
  [{ is: 'zip', what: 'a ZIP archive' }, 0x50, 0x4b, 0x05, 0x06],
  [{ is: 'xz', what: 'xz data' }, 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [{ is: 'bzip2', what: 'bzip2 data' }, 0x42, 0x5a, 0x68, null, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
  [{ is: 'bzip2', what: 'bzip2 data' }, 0x42, 0x5a, 0x68, null, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
  [{ is: 'zstd', what: 'zstd data' }, 0x28, 0xb5, 0x2f, 0xfd],
  [{ is: 'compress', what: 'data of compress' }, 0x1f, 0x9d],
  [{ what: 'lzma data', command: 'xz --format=lzma -dc FILE' }, 0x5d, 0x00, 0x00, null, null, null, null, null, null],
  [{ what: 'lz4 data', command: 'lz4 -dc FILE' }, 0x04, 0x22, 0x4d, 0x18],
  [{ what: 'a 7z archive', command: '7z x -so FILE' }, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [{ what: 'a RAR archive', command: 'unrar p -inul FILE' }, 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [{ what: 'a cabinet file', command: 'cabextract -q -p FILE' }, 0x4d, 0x53, 0x43, 0x46, 0x00, 0x00, 0x00, 0x00],
  [{ what: 'a PDF', command: 'pdftotext -layout FILE -' }, 0x25, 0x50, 0x44, 0x46, 0x2d],
  [
    { what: 'a log of Windows events', command: 'wevtutil qe FILE /lf:true /f:text' },
    ...[0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65, 0x00],
  ],
  [{ what: 'a PNG image; the text itself is needed' }, 0x89, 0x50, 0x4e, 0x47],
  [{ what: 'a JPEG image; the text itself is needed' }, 0xff, 0xd8, 0xff],
]

/** What a file is, by its first bytes. */
export function magicOf(bytes: Uint8Array): Magic | undefined {
  return KNOWN.find(([, ...magic]) => magic.every((byte, i) => byte === null || bytes[i] === byte))?.[0]
}

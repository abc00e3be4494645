import { readTarHeader, TAR_BLOCK } from './tar-header.ts'

/** What bytes are: a container that can be opened, text, or something that is no text. */
export type Kind = { readonly is: Container | 'text' } | { readonly is: 'binary'; readonly what: string }

/** A container that can be opened. */
export type Container = 'gzip' | 'zip' | 'tar' | 'mail' | 'mbox'

/** What no text begins with. */
const MAGIC: readonly (readonly [is: Container | null, what: string, ...magic: number[]])[] = [
  ['gzip', 'gzip data', 0x1f, 0x8b],
  ['zip', 'a ZIP archive', 0x50, 0x4b, 0x03, 0x04],
  ['zip', 'a ZIP archive', 0x50, 0x4b, 0x05, 0x06],
  [null, 'a bzip2 archive', 0x42, 0x5a, 0x68],
  [null, 'an xz archive', 0xfd, 0x37, 0x7a, 0x58],
  [null, 'zstd data', 0x28, 0xb5, 0x2f, 0xfd],
  [null, 'a 7z archive', 0x37, 0x7a, 0xbc, 0xaf],
  [null, 'a RAR archive', 0x52, 0x61, 0x72, 0x21, 0x1a],
  [null, 'a PDF', 0x25, 0x50, 0x44, 0x46],
  [null, 'a PNG image; the text itself is needed', 0x89, 0x50, 0x4e, 0x47],
  [null, 'a JPEG image; the text itself is needed', 0xff, 0xd8, 0xff],
]

/** A header of tar holds the mark of its format here: of POSIX, of GNU tar. */
const TAR_MARK = 257
const TAR_MARKS = ['ustar\0', 'ustar ']

/** So much of a text is looked at for zeros and control characters, and for the end of a mail's header. */
export const SAMPLE = 4096
const LONGEST_HEADER = 65_536

/**
 * What the first bytes of a stream show, whatever its name says; undefined when more of them are needed.
 * @param final whether these are all the bytes there are.
 */
export function kindOf(bytes: Uint8Array, final: boolean): Kind | undefined {
  if (bytes.length < TAR_BLOCK && !final) return undefined
  if (isTar(bytes)) return { is: 'tar' }
  const known = MAGIC.find(([, , ...magic]) => magic.every((byte, i) => bytes[i] === byte))
  if (known) return known[0] ? { is: known[0] } : { is: 'binary', what: known[1] }
  if (!isText(bytes)) return { is: 'binary', what: 'binary data' }
  return mailKind(bytes, final)
}

/** The name of what bytes are when they are no text; undefined when they may be. */
export function whatIsNoText(bytes: Uint8Array): string | undefined {
  const magic = MAGIC.find(([, , ...start]) => start.every((byte, i) => bytes[i] === byte))
  const kind = kindOf(bytes, true)
  return magic?.[1] ?? (kind?.is === 'binary' ? kind.what : kind?.is === 'tar' ? 'a tar archive' : undefined)
}

/**
 * A tar is known by the checksum of its first header, or, where that is damaged, by the mark of its format. No text has the
 * zeros that fill a header up.
 */
function isTar(bytes: Uint8Array): boolean {
  const block = bytes.subarray(0, TAR_BLOCK)
  return block.includes(0) && (readTarHeader(block) !== null || hasMark(block))
}

function hasMark(block: Uint8Array): boolean {
  return TAR_MARKS.includes(new TextDecoder('latin1').decode(block.subarray(TAR_MARK, TAR_MARK + 6)))
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return (a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0)
}

/** Control characters are rare in text: less than one in twenty. */
function isText(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return true
  const sample = bytes.subarray(0, SAMPLE)
  const control = sample.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0)
  return control * 20 <= sample.length
}

const FIELD = /^[!-9;-~]{1,76}:/
const ENVELOPE = /^From \S+ .*\d{4}/
const MIME = /^(?:mime-version|content-type|content-transfer-encoding):/i

/**
 * A mail is told by its header: fields up to a blank line, one of which says how the rest is packed. Without such a field
 * nothing is packed, and it is read as the text it is.
 */
function mailKind(bytes: Uint8Array, final: boolean): Kind | undefined {
  const isCut = bytes.length > LONGEST_HEADER
  const isWhole = final || bytes.length >= LONGEST_HEADER
  const lines = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_HEADER)).split(/\r?\n/)
  const isMbox = ENVELOPE.test(lines[0] as string)
  if (!isWhole && lines.length === 1 && couldBegin(lines[0] as string)) return undefined
  const fields = isMbox ? lines.slice(1) : lines
  let packed = false
  for (const [i, line] of fields.entries()) {
    const isLast = i === fields.length - 1
    if (isLast && !isWhole && (line === '' || couldBegin(line) || isFolded(line))) return undefined
    if (line === '' && i > 0) return { is: isMbox ? 'mbox' : packed ? 'mail' : 'text' }
    if (isLast && isCut) break
    if (!FIELD.test(line) && !(i > 0 && isFolded(line))) return { is: 'text' }
    if (MIME.test(line)) packed = true
  }
  return { is: isMbox && fields.length > 0 ? 'mbox' : packed ? 'mail' : 'text' }
}

const isFolded = (line: string): boolean => line.startsWith(' ') || line.startsWith('\t')

/** Whether a line of which the end is missing may become a field of a header, or the envelope of a mail. */
function couldBegin(line: string): boolean {
  return FIELD.test(line) || /^[!-9;-~]{1,76}$/.test(line) || 'From '.startsWith(line.slice(0, 5))
}

import { type Container, type Magic, magicOf } from './magic.ts'
import { readTarHeader, TAR_BLOCK } from './tar-header.ts'

/** What bytes are: a container that can be opened, text, or something that is no text. */
export type Kind =
  | { readonly is: Container | 'text' }
  | { readonly is: 'binary'; readonly what: string; readonly magic?: Magic }

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
  const known = magicOf(bytes)
  if (known) return known.is ? { is: known.is } : { is: 'binary', what: known.what, magic: known }
  if (!isText(bytes)) return { is: 'binary', what: 'binary data' }
  return mailKind(bytes, final)
}

/** What bytes are when they are an archive or another file that is no text, with what opens it; undefined when they may be text. */
export function archiveOf(bytes: Uint8Array): Magic | undefined {
  return kindOf(bytes, true)?.is === 'tar' ? { is: 'tar', what: 'a tar archive' } : magicOf(bytes)
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

import type { ByteReader, Bytes } from './byte-reader.ts'
import { nextStream } from './gaps.ts'
import { Inflater, type Unpacked } from './inflate.ts'
import type { Budget } from './limits.ts'
import { damage, type Entry } from './member.ts'
import { unpackedName } from './member-name.ts'
import { long, short } from './zip-header.ts'

/** Fields of the header, by their flags (RFC 1952 §2.3.1); what is none of them nobody can read. */
const CHECKED = 2
const EXTRA = 4
const NAMED = 8
const COMMENTED = 16
const UNKNOWN = 0xe0
const HEADER = 10
const TRAILER = 8
/** Bytes of a name that are kept. */
const LONGEST_NAME = 4096

/** The one thing in a gzip stream, under the name it was packed from (RFC 1952 §2.3), else that of the stream without its ending. */
export async function* gzipEntries(reader: ByteReader, name: string, budget: Budget): AsyncGenerator<Entry> {
  const issues: Entry['issues'] = []
  const header = await readHeader(reader)
  const inner = header?.name.replace(/^.*[/\\]/, '') || unpackedName(name)
  yield { name: inner, bytes: unpacked(reader, header, budget, issues), issues }
}

interface Header {
  /** Empty when none is given. */
  readonly name: string
}

/** The streams of Deflate that follow one another, each held against its checksum and length. */
async function* unpacked(reader: ByteReader, first: Header | null, budget: Budget, issues: Entry['issues']): Bytes {
  const inflater = new Inflater(budget, issues)
  for (let header = first; header; header = await readHeader(reader)) {
    const result: Unpacked = { crc: 0, length: 0, whole: false }
    yield* inflater.unpack(reader, result)
    if (!result.whole) return
    const trailer = await reader.take(TRAILER)
    if (trailer.length < TRAILER || long(trailer, 0) !== result.crc || long(trailer, 4) !== result.length % 2 ** 32)
      issues.push(damage('it ends early, or its checksum does not fit'))
    if (!(await nextStream(reader, (held) => held[0] === 0x1f && held[1] === 0x8b, issues))) return
  }
  issues.push(damage('its header cannot be read'))
}

/** Takes a header; null when it is none, or ends early. */
async function readHeader(reader: ByteReader): Promise<Header | null> {
  const header = await reader.take(HEADER)
  const flags = header[3] ?? UNKNOWN
  if (header.length < HEADER || header[2] !== 8 || flags & UNKNOWN) return null
  if (flags & EXTRA) await reader.take(short(await reader.take(2), 0))
  const name = flags & NAMED ? await takeText(reader) : ''
  if (flags & COMMENTED) await takeText(reader)
  if (flags & CHECKED) await reader.take(2)
  return { name }
}

/** Takes a text that ends in a zero. */
async function takeText(reader: ByteReader): Promise<string> {
  let text = ''
  for (let held = await reader.next(); held.length > 0; held = await reader.next()) {
    const end = held.indexOf(0)
    const bytes = end < 0 ? held : held.subarray(0, end)
    text += latin1.decode(bytes.subarray(0, LONGEST_NAME - text.length))
    reader.drop(bytes.length + (end < 0 ? 0 : 1))
    if (end >= 0) break
  }
  return text
}

const latin1 = new TextDecoder('latin1')

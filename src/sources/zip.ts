import { ByteReader, type Bytes, blocksOf, Stretch, skip } from './byte-reader.ts'
import { crc32 } from './crc32.ts'
import { Gaps } from './gaps.ts'
import { Inflater, type Unpacked } from './inflate.ts'
import type { Budget } from './limits.ts'
import { damage, type Entry, memberIssue, nothing } from './member.ts'
import { unopened } from './unopened.ts'
import type { Unpack } from './unpack/unpacking.ts'
import { LONGEST_DESCRIPTOR, readDescriptor, UntilDescriptor } from './zip-descriptor.ts'
import { HEADER, LOCAL, lengthBehind, long, readZipHeader, type ZipHeader } from './zip-header.ts'
import { passGap, takeRecord } from './zip-list.ts'

const STORED = 0
const DEFLATED = 8

/** Methods that are read like streams of their own (PKWARE APPNOTE 6.3.10 §4.4.5). */
const PACKINGS: Readonly<Record<number, () => Promise<Unpack>>> = {
  12: async () => (await import('./unpack/bzip2.ts')).bunzip2,
  93: async () => (await import('./unpack/zstd.ts')).unzstd,
  95: async () => (await import('./unpack/xz.ts')).unxz,
}

/** Methods that are not read. */
const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  14: 'LZMA',
  98: 'PPMd',
}

/** What unpacks a member that is not read here. */
const COMMAND = '7z x -so FILE'

/**
 * The members of a ZIP archive in the order they lie in it, and those of archives that follow it, read while it arrives: by
 * the headers in front of them, not by the list at its end, so that none can be there twice. Null for each directory.
 * Where no header stands, the next one goes on.
 */
export async function* zipEntries(
  reader: ByteReader,
  budget: Budget,
  own: Entry['issues'],
): AsyncGenerator<Entry | null> {
  const gaps = new Gaps()
  let members = 0
  let listed = 0
  let ended = false
  for (;;) {
    await passGap(reader, gaps)
    const start = await reader.peek(HEADER)
    if (long(start, 0) !== LOCAL) {
      if (start.length === 0) break
      ended = true
      if (await takeRecord(reader)) listed++
      continue
    }
    const header = readZipHeader(await reader.take(HEADER + lengthBehind(start)))
    const data = dataOf(header, reader)
    const result: Unpacked = { crc: 0, length: 0, whole: false }
    members++
    ended = false
    yield isFolder(header) ? null : entryOf(header, data, result, budget)
    // Deflate ends by itself: what its header counts beyond it is looked through for the next one.
    if (header.method !== DEFLATED || !result.whole) await skip(data)
    if (data instanceof Stretch && header.trailing) await skipDescriptor(reader, header)
    if (isFolder(header) && data instanceof UntilDescriptor && data.descriptor?.length)
      own.push(damage(`${header.name} is a directory and has data, which were passed over`))
  }
  if (!ended) own.push(damage('the archive ends before its list of members'))
  if (listed > members) own.push(damage(`it lists ${listed} members, ${members} were found`))
  gaps.say(own)
}

/** What Deflate makes of nothing. */
const PACKED_NOTHING = 2

function isFolder({ name, length, packed }: ZipHeader): boolean {
  return name.endsWith('/') && length === 0 && packed <= PACKED_NOTHING
}

type Data = Stretch | UntilDescriptor

function dataOf({ trailing, packed }: ZipHeader, reader: ByteReader): Data {
  return trailing && packed === 0 ? new UntilDescriptor(reader) : new Stretch(reader, packed)
}

function entryOf(header: ZipHeader, data: Data, result: Unpacked, budget: Budget): Entry {
  const issues: Entry['issues'] = []
  const { name, method } = header
  if (header.encrypted) issues.push(memberIssue('member-encrypted', { command: COMMAND }))
  else if (method !== STORED && method !== DEFLATED && !PACKINGS[method])
    issues.push(unopened({ what: `a member packed with ${METHODS[method] ?? `method ${method}`}`, command: COMMAND }))
  if (issues.length > 0) return { name, bytes: nothing(), issues, closed: true }
  return { name, bytes: checked(header, data, result, budget, issues), issues }
}

/** The bytes of a member, held against what its header says of them. */
async function* checked(
  header: ZipHeader,
  data: Data,
  result: Unpacked,
  budget: Budget,
  issues: Entry['issues'],
): Bytes {
  yield* unpacked(header.method, data, result, budget, issues)
  if (!result.whole) return
  const goesOn = (await data.next()).length > 0
  const said = data instanceof UntilDescriptor ? data.descriptor : header
  if (goesOn) issues.push(damage('its data end before its header says'))
  else if (!said || (data instanceof Stretch && data.cut)) issues.push(damage('it ends early'))
  else if (said.length !== result.length)
    issues.push(damage(`its header says ${said.length} bytes, there are ${result.length}`))
  else if (said.crc !== result.crc) issues.push(damage('its checksum does not fit'))
}

async function* unpacked(method: number, data: Data, result: Unpacked, budget: Budget, issues: Entry['issues']): Bytes {
  if (method === STORED) return yield* counted(blocksOf(data), result)
  if (method === DEFLATED) return yield* new Inflater(budget, issues).unpack(data, result)
  const unpack = await (PACKINGS[method] as () => Promise<Unpack>)()
  const { unpackedWithin } = await import('./unpack/unpacking.ts')
  yield* counted(unpackedWithin(new ByteReader(blocksOf(data)), unpack, budget, issues), result)
  result.whole = issues.length === 0
}

async function* counted(blocks: Bytes, result: Unpacked): Bytes {
  for await (const block of blocks) {
    result.crc = crc32(block, result.crc)
    result.length += block.length
    yield block
  }
  result.whole = true
}

/** Passes over a descriptor behind data whose length was known all the same. */
async function skipDescriptor(reader: ByteReader, { packed }: ZipHeader): Promise<void> {
  const descriptor = readDescriptor(await reader.peek(LONGEST_DESCRIPTOR), 0, packed)
  if (descriptor) reader.drop(descriptor.bytes)
}

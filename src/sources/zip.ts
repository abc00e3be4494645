import { type ByteReader, type Bytes, Stretch } from './byte-reader.ts'
import { crc32 } from './crc32.ts'
import { inflated, type Unpacked } from './inflate.ts'
import type { Budget } from './limits.ts'
import { damage, type Entry, memberIssue, nothing } from './member.ts'
import { LONGEST_DESCRIPTOR, readDescriptor, UntilDescriptor } from './zip-descriptor.ts'
import { HEADER, lengthBehind, long, readZipHeader, type ZipHeader } from './zip-header.ts'

const LOCAL = 0x04034b50
/** What stands behind the members: the list of them, and what may stand before it. */
const BEHIND = [0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]
const STORED = 0
const DEFLATED = 8

const METHODS: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
}

/**
 * The members of a ZIP archive in the order they lie in it, read while it arrives: by the headers in front of them, not
 * by the list at its end, so that none can be there twice.
 */
export async function* zipEntries(reader: ByteReader, budget: Budget, own: Entry['issues']): AsyncGenerator<Entry> {
  for (;;) {
    const start = await reader.peek(HEADER)
    const signature = long(start, 0)
    if (start.length < 4) return void own.push(damage('the archive ends before its list of members'))
    if (BEHIND.includes(signature)) return
    if (signature !== LOCAL) return void own.push(damage('no header stands where the next member should begin'))
    if (start.length < HEADER) return void own.push(damage('the archive ends inside a header'))
    const header = readZipHeader(await reader.take(HEADER + lengthBehind(start)))
    const data =
      header.trailing && header.packed === 0 ? new UntilDescriptor(reader) : new Stretch(reader, header.packed)
    if (!header.name.endsWith('/')) yield entryOf(header, data, budget)
    await data.skip()
    if (data instanceof Stretch && header.trailing) await skipDescriptor(reader, header)
    if (data instanceof Stretch && data.cut) return void own.push(damage('the archive ends inside a member'))
    if (data instanceof UntilDescriptor && !data.descriptor)
      return void own.push(damage('the archive ends inside a member'))
  }
}

function entryOf(header: ZipHeader, data: Stretch | UntilDescriptor, budget: Budget): Entry {
  const issues: Entry['issues'] = []
  const { name, method } = header
  if (header.encrypted) issues.push(memberIssue('member-encrypted', {}))
  else if (method !== STORED && method !== DEFLATED)
    issues.push(damage(`it is packed with ${METHODS[method] ?? `method ${method}`}, which is not read`))
  if (issues.length > 0) return { name, bytes: nothing(), issues, closed: true }
  return { name, bytes: checked(header, data, budget, issues), issues }
}

/** The bytes of a member, held against what its header says of them. */
async function* checked(
  header: ZipHeader,
  data: Stretch | UntilDescriptor,
  budget: Budget,
  issues: Entry['issues'],
): Bytes {
  const result: Unpacked = { crc: 0, length: 0, whole: false }
  yield* header.method === STORED ? stored(data.blocks(), result) : inflated(data.blocks(), budget, issues, result)
  if (!result.whole) return
  const said = data instanceof UntilDescriptor ? data.descriptor : header
  if (!said || (data instanceof Stretch && data.cut)) issues.push(damage('it ends early'))
  else if (said.length !== result.length)
    issues.push(damage(`its header says ${said.length} bytes, there are ${result.length}`))
  else if (said.crc !== result.crc) issues.push(damage('its checksum does not fit'))
}

async function* stored(blocks: Bytes, result: Unpacked): Bytes {
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
  if (descriptor) await reader.take(descriptor.bytes)
}

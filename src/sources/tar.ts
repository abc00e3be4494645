import { joined } from '../text/joined.ts'
import { type ByteReader, type Bytes, blocksOf, Stretch, skip } from './byte-reader.ts'
import { Gaps } from './gaps.ts'
import { damage, type Entry, nothing } from './member.ts'
import { type PaxRecords, readPax, readTarHeader, TAR_BLOCK, type TarHeader, textOf } from './tar-header.ts'

/** Names and pax records are longer than this in no archive that was made to be read. */
const LONGEST = 1024 ** 2

/** Links, devices, directories and pipes: a header alone. */
const HEADER_ONLY = '123456'
/** What says something of the entry behind it: its pax records (`X` of Sun), its long name. */
const ABOUT_NEXT = 'xXL'
/** What says nothing that is needed: pax records for all entries, the name a link leads to. */
const ABOUT_NOTHING = 'gK'

/**
 * The files of a tar archive in order, read while it arrives, and those of archives that follow it; null for each
 * directory and link, which have no text of their own. Where a header is damaged, the next one whose checksum fits goes on.
 */
export async function* tarEntries(reader: ByteReader, own: Entry['issues']): AsyncGenerator<Entry | null> {
  const gaps = new Gaps()
  let records: PaxRecords = {}
  for (let block = await reader.take(TAR_BLOCK); block.length > 0; block = await reader.take(TAR_BLOCK)) {
    const header = readTarHeader(block)
    if (!header) {
      gaps.pass(block)
      records = {}
      continue
    }
    gaps.close()
    const size = lengthOf(header, records)
    const data = new Stretch(reader, size)
    if (ABOUT_NEXT.includes(header.type)) {
      if (size > LONGEST) own.push(damage('a header is longer than any name can be'))
      else records = { ...records, ...recordsOf(header, await takeAll(data)) }
    } else if (!ABOUT_NOTHING.includes(header.type)) {
      yield HEADER_ONLY.includes(header.type) || isNameAlone(header, size) ? null : entryOf(header, records, data)
      records = {}
    }
    await skip(data)
    const filling = await reader.take(padding(size))
    if (data.cut || filling.length < padding(size)) own.push(damage('the archive ends inside a member'))
  }
  gaps.say(own)
}

function entryOf(header: TarHeader, records: PaxRecords, data: Stretch): Entry {
  const issues: Entry['issues'] = []
  const name = records.path ?? header.name
  if (header.type === 'S' || records.sparse) issues.push(damage('it is a sparse file, which is not read'))
  if (Number.isNaN(header.size) && records.size === undefined)
    issues.push(damage('its header says no length that can be'))
  if (issues.length > 0) return { name, bytes: nothing(), issues, closed: true }
  return { name, bytes: whole(data, issues), issues }
}

async function* whole(data: Stretch, issues: Entry['issues']): Bytes {
  yield* blocksOf(data)
  if (data.cut) issues.push(damage('it ends early'))
}

function recordsOf({ type }: TarHeader, value: Uint8Array): PaxRecords {
  return type === 'L' ? { path: textOf(value) } : readPax(value)
}

/** Before POSIX a directory was a file whose name ends in a slash; `V` is the label of an archive of GNU tar. */
function isNameAlone({ name, type }: TarHeader, size: number): boolean {
  return size === 0 && (type === 'V' || name.endsWith('/'))
}

function lengthOf({ type, size }: TarHeader, records: PaxRecords): number {
  if (HEADER_ONLY.includes(type)) return 0
  const isMember = !ABOUT_NEXT.includes(type) && !ABOUT_NOTHING.includes(type)
  return ((isMember ? records.size : undefined) ?? size) || 0
}

async function takeAll(data: Stretch): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const block of blocksOf(data)) parts.push(block.slice())
  return joined(parts)
}

function padding(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK
}

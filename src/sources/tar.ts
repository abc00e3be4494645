import { type ByteReader, type Bytes, Stretch } from './byte-reader.ts'
import { damage, type Entry } from './member.ts'
import { readPax, readTarHeader, TAR_BLOCK, type TarHeader } from './tar-header.ts'

/** Names and pax records are longer than this in no archive that was made to be read. */
const LONGEST = 1024 ** 2

const FILES = ['0', '7']

/** The files of a tar archive in order, read while it arrives. Directories and links have no text of their own. */
export async function* tarEntries(reader: ByteReader, own: Entry['issues']): AsyncGenerator<Entry> {
  const shared = new Map<string, string>()
  let next = new Map<string, string>()
  for (;;) {
    const block = await reader.take(TAR_BLOCK)
    // The end is two blocks of zeros; many writers leave them out.
    if (block.length === 0 || block.every((byte) => byte === 0)) return
    const header = readTarHeader(block)
    if (!header)
      return void own.push(
        damage(
          block.length < TAR_BLOCK
            ? 'the archive ends inside a header'
            : 'no header stands where the next member should begin',
        ),
      )
    if ('xgLK'.includes(header.type)) {
      if (header.size > LONGEST) return void own.push(damage('a header is longer than any name can be'))
      const value = (await reader.take(header.size + padding(header.size))).subarray(0, header.size)
      if (header.type === 'L') next.set('path', new TextDecoder().decode(value).split('\0')[0] ?? '')
      else if (header.type !== 'K')
        for (const [key, said] of readPax(value)) (header.type === 'g' ? shared : next).set(key, said)
      continue
    }
    const said = new Map([...shared, ...next])
    next = new Map()
    const size = sizeOf(header, said)
    const data = new Stretch(reader, size)
    const name = said.get('path') ?? header.name
    const issues: Entry['issues'] = []
    if (header.type === 'S') issues.push(damage('it is a sparse file, which is not read'))
    if (header.type === 'S') yield { name, bytes: data.blocks(), issues, closed: true }
    else if (FILES.includes(header.type) && !name.endsWith('/')) yield { name, bytes: whole(data, issues), issues }
    await data.skip()
    await reader.take(padding(size))
    if (data.cut) return void own.push(damage('the archive ends inside a member'))
  }
}

async function* whole(data: Stretch, issues: Entry['issues']): Bytes {
  yield* data.blocks()
  if (data.cut) issues.push(damage('it ends early'))
}

function sizeOf(header: TarHeader, said: ReadonlyMap<string, string>): number {
  const size = Number(said.get('size') ?? header.size)
  return Number.isSafeInteger(size) && size > 0 && !'12346'.includes(header.type) ? size : 0
}

function padding(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK
}

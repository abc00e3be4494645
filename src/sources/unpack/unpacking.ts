import type { ByteReader, Bytes } from '../byte-reader.ts'
import type { Budget } from '../limits.ts'
import { damage, type Entry, memberIssue } from '../member.ts'
import { unpackedName } from '../member-name.ts'

/** Unpacks a stream to its end; throws `Damage` behind what could be unpacked. */
export type Unpack = (packed: ByteReader, issues: Entry['issues']) => Bytes

/** Packed bytes that are not as their format has them. */
export class Damage extends Error {}

/** What is said of a stream that has no end. */
export const ENDS_EARLY = 'it ends early'
export const WRONG_CHECKSUM = 'its checksum does not fit'

/** A window is at most so long: the one of `xz -9`. A stream that asks for more is not unpacked. */
export const LONGEST_WINDOW = 64 * 1024 ** 2

/** The one thing in a packed stream, under the name of the stream without its ending. */
export async function* packedEntries(
  reader: ByteReader,
  name: string,
  unpack: Unpack,
  budget: Budget,
): AsyncGenerator<Entry> {
  const issues: Entry['issues'] = []
  yield { name: unpackedName(name), bytes: unpackedWithin(reader, unpack, budget, issues), issues }
}

/** The bytes of a stream within the limits; trouble ends them and is added to the issues. */
export async function* unpackedWithin(
  reader: ByteReader,
  unpack: Unpack,
  budget: Budget,
  issues: Entry['issues'],
): Bytes {
  let given = 0
  try {
    for await (const piece of unpack(reader, issues)) {
      if (piece.length === 0) continue
      given += piece.length
      yield piece
      const reached = budget.unpack(piece.length, given, reader.taken)
      if (reached) return void issues.push(memberIssue('limit-reached', { ...reached }))
    }
  } catch (trouble) {
    if (!(trouble instanceof Damage)) throw trouble
    issues.push(damage(trouble.message))
  }
}

/** Takes so many bytes; throws where the stream ends before. */
export async function takeWhole(reader: ByteReader, length: number): Promise<Uint8Array> {
  const bytes = await reader.take(length)
  if (bytes.length < length) throw new Damage(ENDS_EARLY)
  return bytes
}

/** Whether bytes begin with a mark. */
export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

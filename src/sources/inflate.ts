import type { Bytes } from './byte-reader.ts'
import { crc32 } from './crc32.ts'
import type { Budget } from './limits.ts'
import { damage, type Entry, memberIssue } from './member.ts'

/** Bytes that are unpacked at once: 1,032 times as many can come out. */
const BLOCK = 4096

/** More of them are faster, where no more came out so far than this many times what went in. */
const LARGE = 32_768
const USUAL = 64

/** What was unpacked, to hold against what the container says of it. */
export interface Unpacked {
  crc: number
  length: number
  /** Whether all of it was unpacked: no damage and no limit came between. */
  whole: boolean
}

/** Unpacks a stream of Deflate (RFC 1951); trouble ends the bytes and is added to the issues. */
export async function* inflated(packed: Bytes, budget: Budget, issues: Entry['issues'], result: Unpacked): Bytes {
  // It makes tables when it is loaded, and most sources are no archive.
  const { Inflate } = await import('fflate')
  yield* unpacked(packed, (out) => new Inflate(out), budget, issues, result)
}

/** Unpacks a stream of gzip (RFC 1952), of which several may follow one another. */
export async function* gunzipped(packed: Bytes, budget: Budget, issues: Entry['issues']): Bytes {
  const { Gunzip } = await import('fflate')
  const result: Unpacked = { crc: 0, length: 0, whole: false }
  const tail = new Tail()
  const check = () => {
    if (tail.number(0) !== result.crc || tail.number(4) !== result.length % 2 ** 32) issues.push(damage(CHECKSUM))
  }
  const start = (out: (piece: Uint8Array) => void) => {
    const gunzip = new Gunzip(out)
    gunzip.onmember = (offset) => {
      tail.end = offset
      check()
      Object.assign(result, { crc: 0, length: 0 })
    }
    return gunzip
  }
  yield* unpacked(tail.watch(packed), start, budget, issues, result)
  if (!result.whole) return
  tail.end = tail.seen
  check()
}

const CHECKSUM = 'it ends early, or its checksum does not fit'

interface Unpacker {
  push(bytes: Uint8Array, final: boolean): void
}

async function* unpacked(
  packed: Bytes,
  start: (out: (piece: Uint8Array) => void) => Unpacker,
  budget: Budget,
  issues: Entry['issues'],
  result: Unpacked,
): Bytes {
  const out: Uint8Array[] = []
  let taken = 0
  let given = 0
  const unpacker = start((piece) => {
    if (piece.length === 0) return
    result.crc = crc32(piece, result.crc)
    result.length += piece.length
    out.push(piece)
  })
  for await (const block of packed)
    for (let at = 0; at < block.length; ) {
      const isUsual = taken > 0 && given <= taken * USUAL
      const piece = block.slice(at, at + (isUsual ? LARGE : BLOCK))
      at += piece.length
      taken += piece.length
      const failure = attempt(() => unpacker.push(piece, false))
      for (const bytes of out.splice(0)) {
        given += bytes.length
        yield bytes
        const reached = budget.unpack(bytes.length, given, taken)
        if (reached) return void issues.push(memberIssue('limit-reached', { ...reached }))
      }
      if (failure) return void issues.push(damage(failure))
    }
  const failure = attempt(() => unpacker.push(new Uint8Array(0), true))
  yield* out
  if (failure) issues.push(damage(failure))
  else result.whole = true
}

/** What the unpacker says against the bytes; null when it can use them. */
function attempt(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The last bytes of a stream that passes by, up to a place in it: the checksum and length at the end of gzip data. */
class Tail {
  /** Bytes that went by. */
  seen = 0
  /** Where the data end. */
  end = 0
  private bytes: Uint8Array = new Uint8Array(0)

  async *watch(stream: Bytes): Bytes {
    for await (const block of stream)
      for (let at = 0; at < block.length; at += LARGE) {
        const piece = block.subarray(at, at + LARGE)
        const kept = this.bytes.subarray(-8)
        const bytes = new Uint8Array(kept.length + piece.length)
        bytes.set(kept)
        bytes.set(piece, kept.length)
        this.bytes = bytes
        this.seen += piece.length
        yield piece
      }
  }

  /** The little-endian number that begins so many bytes after the eighth to last. */
  number(offset: number): number {
    const at = this.bytes.length - (this.seen - this.end) - 8 + offset
    let value = 0
    for (let i = 3; i >= 0; i--) value = value * 256 + (this.bytes[at + i] ?? 0)
    return value
  }
}

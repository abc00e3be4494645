import { Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2 } from 'pako'
import type { ByteSource, Bytes } from './byte-reader.ts'
import { crc32 } from './crc32.ts'
import type { Budget } from './limits.ts'
import { damage, type Entry, memberIssue } from './member.ts'

/** Bytes that are unpacked at once. */
const BLOCK = 65_536
/** Deflate without a frame around it, with the longest window (zlib, inflateInit2). */
const RAW = -15

/** What was unpacked, to hold against what the container says of it. */
export interface Unpacked {
  crc: number
  length: number
  /** Whether all of it was unpacked: no damage and no limit came between. */
  whole: boolean
}

/** What a member has been unpacked to so far, with what went in: a gzip member can be made of several streams. */
export interface Ratio {
  given: number
  taken: number
}

/**
 * Unpacks one stream of Deflate (RFC 1951), which says itself where it ends: what follows it stays in the source. Trouble
 * ends the bytes and is added to the issues.
 */
export async function* inflated(
  packed: ByteSource,
  budget: Budget,
  issues: Entry['issues'],
  result: Unpacked,
  ratio: Ratio = { given: 0, taken: 0 },
): Bytes {
  const stream = new ZStream()
  zlibInflateInit2(stream, RAW)
  stream.output = new Uint8Array(BLOCK)
  let status: number = Z_OK
  while (status === Z_OK) {
    stream.input = await packed.next()
    stream.next_in = 0
    stream.avail_in = stream.input.length
    stream.next_out = 0
    stream.avail_out = BLOCK
    status = zlibInflate(stream, Z_NO_FLUSH)
    packed.drop(stream.next_in)
    ratio.taken += stream.next_in
    if (stream.next_out === 0) continue
    const piece = stream.output.subarray(0, stream.next_out)
    result.crc = crc32(piece, result.crc)
    result.length += piece.length
    ratio.given += piece.length
    yield piece
    const reached = budget.unpack(piece.length, ratio.given, ratio.taken)
    if (reached) return void issues.push(memberIssue('limit-reached', { ...reached }))
  }
  result.whole = status === Z_STREAM_END
  if (!result.whole)
    issues.push(damage(status === Z_BUF_ERROR ? 'it ends early' : stream.msg || 'its data are damaged'))
}

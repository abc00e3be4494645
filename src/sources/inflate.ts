import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako'
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

/** Unpacks the streams of Deflate (RFC 1951) that a member is made of, within its limits. */
export class Inflater {
  private readonly stream = new ZStream()
  private readonly budget: Budget
  private readonly issues: Entry['issues']
  private taken = 0
  private given = 0

  constructor(budget: Budget, issues: Entry['issues']) {
    this.budget = budget
    this.issues = issues
    zlibInflateInit2(this.stream, RAW)
    this.stream.output = new Uint8Array(BLOCK)
  }

  /**
   * Unpacks one stream, which says itself where it ends: what follows it stays in the source. Trouble ends the bytes and is
   * added to the issues.
   */
  async *unpack(packed: ByteSource, result: Unpacked): Bytes {
    zlibInflateReset(this.stream)
    let status: number = Z_OK
    while (status === Z_OK) {
      status = this.step(await packed.next())
      packed.drop(this.stream.next_in)
      const piece = this.stream.output.subarray(0, this.stream.next_out)
      if (piece.length === 0) continue
      result.crc = crc32(piece, result.crc)
      result.length += piece.length
      yield piece
      const reached = this.budget.unpack(piece.length, this.given, this.taken)
      if (reached) return void this.issues.push(memberIssue('limit-reached', { ...reached }))
    }
    result.whole = status === Z_STREAM_END
    if (!result.whole) this.issues.push(damage(reasonOf(status, this.stream)))
  }

  private step(input: Uint8Array): number {
    const { stream } = this
    Object.assign(stream, { input, next_in: 0, avail_in: input.length, next_out: 0, avail_out: BLOCK })
    const status = zlibInflate(stream, Z_NO_FLUSH)
    this.taken += stream.next_in
    this.given += stream.next_out
    return status
  }
}

function reasonOf(status: number, { msg }: ZStream): string {
  return status === Z_BUF_ERROR ? 'it ends early' : msg
}

import type { Sink } from '../report/sink.ts'
import type { Limits } from '../sources/limits.ts'
import type { Member } from '../sources/member.ts'
import type { ReadOptions } from './parse.ts'

/** What can be read: text, bytes in any encoding, a stream of bytes, or a source out of a container. */
export type Input = string | Uint8Array | ArrayBuffer | ByteStream | Member

/** Bytes that arrive in pieces of any size. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>

/** What can be asked of a reading. */
export interface ParseOptions extends Omit<ReadOptions, 'only'> {
  /** What the source is called in the report; `-` when it has no name. */
  readonly name?: string | undefined
  /** The way to a member of an archive, outermost first. */
  readonly path?: readonly string[] | undefined
  /** The machine that printed it, where that is known. */
  readonly host?: string | undefined
  /** The encoding, instead of what the bytes show: a WHATWG label, or a code page by its number (cp437, cp850, cp932). */
  readonly encoding?: string | undefined
  /** Label that came with the input, such as the charset of its type: of a text, not of what an archive holds. */
  readonly charset?: string | undefined
  /** Only sections of this view. */
  readonly view?: string | undefined
  /** Whether to say what the rows show together (docs/findings.md). */
  readonly findings?: boolean | undefined
  /** Only rows that this query asks for (docs/where.md): `state:CLOSE_WAIT port:443`. */
  readonly where?: string | undefined
  /** Whether ends whose port was printed as a number have its name in the registry of IANA, as `registeredService`. */
  readonly services?: boolean | undefined
  /** Hears the decoded text, in pieces of any size, as it is read. */
  readonly onText?: ((text: string) => void) | undefined
  /** Hears which lines are counted as read and which as unread: what is said of a line last holds, and all others are noise. */
  readonly onLines?: Sink['lines'] | undefined
}

/** What can be asked of a reading of all there is in a container. */
export interface ParseAllOptions extends ParseOptions {
  /** How far containers are opened, where not as `defaultLimits` says. */
  readonly limits?: Partial<Limits> | undefined
}

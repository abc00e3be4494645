import type { Coverage, Finding, Report, Source, View } from '../report/types.ts'
import type { Bytes } from '../sources/byte-reader.ts'
import { kindOf } from '../sources/kind.ts'
import type { Member } from '../sources/member.ts'
import { openSources } from '../sources/open.ts'
import { labelOfSource } from '../write/export/source-label.ts'
import type { ByteStream, Input, ParseAllOptions, ParseOptions } from './inputs.ts'

/** Whether an input is a source that was opened already. */
export function isMember(input: Input): input is Member {
  return typeof input === 'object' && 'bytes' in input && 'path' in input
}

/** Each source in what may be a container, in order; a text in memory stays as it is. */
export function sourcesIn(input: Input, options: ParseAllOptions): AsyncIterable<Input> | Iterable<Input> {
  if (isMember(input) || (typeof input === 'string' && !isPacked(input))) return [input]
  return membersOf(input, options)
}

/** Each source in what may be a container, in order, as bytes. */
export async function* membersOf(input: Input, options: ParseAllOptions): AsyncGenerator<Member> {
  if (isMember(input)) yield input
  else yield* openSources(bytesOf(input), options)
}

/** Whether an input is a report, which was read before. */
export function isReport(input: Input | Report | readonly Report[]): input is Report {
  return typeof input === 'object' && 'captures' in input
}

/** What is asked of reading a source: what was given goes before what is known of it. */
export function optionsOf<Options extends ParseOptions>(source: Input | Report, given: Options): Options {
  if (isReport(source)) return optionsOfReport(source, given)
  if (!isMember(source)) return given
  const { name, path, opened, encoding, hints } = source
  return {
    ...given,
    name,
    path,
    encoding: given.encoding ?? encoding,
    charset: opened ? undefined : given.charset,
    command: given.command ?? hints.command,
    copyOf: hints.copyOf,
    host: given.host ?? hints.host,
    capturedAt: given.capturedAt ?? hints.capturedAt,
  }
}

/** A report has the name of its text; one of a live machine that of the file that it was saved in. */
function optionsOfReport<Options extends ParseOptions>({ source }: Report, given: Options): Options {
  const { name, path, kind, host } = source
  const isSaved = kind === 'live' && given.name !== undefined && given.name !== '-'
  return { ...given, name: isSaved ? given.name : name, path, host: given.host ?? host }
}

/** What a source is called among others. */
export function labelOf(source: Input | Report, given: ParseOptions): string {
  return labelOfSource(optionsOf(source, given))
}

/** What the sources of an input are together. */
export class Totals {
  readonly sources: Source[] = []
  readonly coverage: Coverage = { lines: 0, read: 0, noise: 0, unread: 0 }
  readonly leftOut = new Map<View, number>()
  readonly findings: Finding[] = []

  add(
    { source, coverage }: { source: Source; coverage: Coverage },
    leftOut: ReadonlyMap<View, number> = new Map(),
  ): void {
    this.sources.push(source)
    this.coverage.lines += coverage.lines
    this.coverage.read += coverage.read
    this.coverage.noise += coverage.noise
    this.coverage.unread += coverage.unread
    for (const [view, rows] of leftOut) this.leftOut.set(view, (this.leftOut.get(view) ?? 0) + rows)
  }
}

const encoder = new TextEncoder()
const BLOCK = 65_536

/** Whether a text is a mail that has to be unpacked. */
function isPacked(text: string): boolean {
  return kindOf(encoder.encode(text.slice(0, BLOCK)), true)?.is !== 'text'
}

async function* bytesOf(input: Exclude<Input, Member>): Bytes {
  if (typeof input === 'string')
    for (let at = 0; at < input.length; at += BLOCK) yield encoder.encode(input.slice(at, at + BLOCK))
  else if (input instanceof Uint8Array) yield input
  else if (input instanceof ArrayBuffer) yield new Uint8Array(input)
  else yield* input as Exclude<ByteStream, ReadableStream>
}

import { onlyView, type Sink } from '../report/sink.ts'
import type { Report } from '../report/types.ts'
import type { ReadEnd } from '../write/export/exporter.ts'
import { writeReport } from '../write/export/write-report.ts'
import type { Input, ParseOptions } from './inputs.ts'
import { onlyWhere } from './only-where.ts'
import { isMember, labelOf } from './reading.ts'

/**
 * Reads the reports that netscribe wrote, as JSON or as NDJSON; null where a text is something else.
 * @throws SavedError
 */
export type ReadSaved = (input: () => Input, name: string) => Promise<readonly Report[] | null>

/** What says that it is a report of netscribe and is none, or is too long to be held; the message says where and why. */
export class SavedError extends RangeError {
  override readonly name = 'SavedError'
}

/** So many bytes of saved reports are held; their rows take several times as much. */
const MOST = 268_435_456

/** Bytes in which a report or a record shows. */
const HEAD = 8192

/** How reports begin: alone, in a list, or in the answer of the service; their keys stand in any order. */
const REPORT = /^\s*(?:\[\s*)?\{\s*"(?:schemaVersion|generator|source|captures|issues|findings|coverage|reports)"\s*:/

/** A line of NDJSON says its view. */
const RECORD = /^\s*\{[^\n]*"view":/

/**
 * The sources of an input, where netscribe wrote one its reports in its place. What lies in a container stays a text.
 * @throws SavedError
 */
export async function* withSaved(
  sources: AsyncIterable<Input> | Iterable<Input>,
  readSaved: ReadSaved,
  pause: () => Promise<void> | undefined = () => undefined,
): AsyncGenerator<Input | Report> {
  for await (const source of sources) {
    if (typeof source === 'string')
      yield* (mayBeReport(source.slice(0, HEAD)) && (await readSaved(() => source, '-'))) || [source]
    else if (!isMember(source) || source.opened) yield source
    else {
      const blocks = source.bytes[Symbol.asyncIterator]()
      const { value: head = new Uint8Array() } = await blocks.next()
      if (!mayBeReport(textOf(head))) yield { ...source, bytes: joined([head], blocks) }
      else {
        const held = await heldOf(source.name, head, blocks, pause)
        yield* (await readSaved(() => joined(held), source.name)) ?? [{ ...source, bytes: joined(held) }]
      }
    }
  }
}

/** Hands what is asked of a report that was read before to a sink; `empty` as a reading takes it. */
export function replayed(report: Report, sink: Sink, given: ParseOptions & { readonly empty?: boolean }): ReadEnd {
  const { where, view, empty } = given
  const from = { source: labelOf(report, given), host: given.host ?? report.source.host, empty }
  const kept = where ? onlyWhere(sink, where, from).sink : sink
  return writeReport(report, view ? onlyView(kept, view) : kept)
}

/** Whether a text that begins so may be what netscribe wrote, as JSON or as NDJSON. */
export function mayBeReport(head: string): boolean {
  return REPORT.test(head) || RECORD.test(head)
}

/** JSON is UTF-8 (RFC 8259 §8.1), or what PowerShell makes of it. */
function textOf(head: Uint8Array): string {
  return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-8').decode(head.subarray(0, HEAD))
}

async function heldOf(
  name: string,
  head: Uint8Array,
  blocks: AsyncIterator<Uint8Array>,
  pause: () => Promise<void> | undefined,
): Promise<Uint8Array[]> {
  const held = [head.slice()]
  let length = head.length
  for (let next = await blocks.next(); !next.done; next = await blocks.next()) {
    held.push(next.value.slice())
    length += next.value.length
    if (length > MOST)
      throw new SavedError(
        `${name}: saved reports of more than 256 MiB are not held; give the text they were read from`,
      )
    await pause()
  }
  return held
}

async function* joined(first: readonly Uint8Array[], rest?: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first
  for (let next = await rest?.next(); next && !next.done; next = await rest?.next()) yield next.value
}

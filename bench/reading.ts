import { createReader } from '../src/library/parse.ts'
import { grammar } from '../src/reader.ts'
import type { Sink } from '../src/report/sink.ts'
import type { Coverage, Row } from '../src/report/types.ts'
import { createDecoding } from '../src/text/decode.ts'

const read = createReader(grammar)

/** Takes rows and returns what was read, counted. */
export type Reader = (blocks: Iterable<Uint8Array>, take: (row: Row) => void) => Coverage

/** The reader as the library binds it, from bytes to rows; issues and sections are dropped. */
export const reader: Reader = (blocks, take) => {
  const sink: Sink = { capture: () => {}, section: () => {}, row: take, issue: () => {} }
  const decoding = createDecoding(() => [])
  const reading = read(sink)
  for (const block of blocks) reading.write(decoding.write(block))
  reading.write(decoding.end())
  return reading.end()
}

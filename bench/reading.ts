import { readDocument } from '../grammars/document.ts'
import { dialects } from '../grammars/index.ts'
import { commands } from '../grammars/language/commands.ts'
import { lineTokens } from '../grammars/line-tokens.ts'
import { createReader } from '../src/library/parse.ts'
import type { Sink } from '../src/report/sink.ts'
import type { Coverage, Row } from '../src/report/types.ts'
import { createDecoding } from '../src/text/decode.ts'

const read = createReader({ dialects, lineTokens, commands, readDocument })

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

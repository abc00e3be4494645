import { blocksOf } from '../library/blocks.ts'
import type { Input } from '../library/inputs.ts'
import { type Decoder, decoderFor } from '../text/decoder.ts'

/** A JSON text in an input, and the line that it begins in, from 1. */
export interface JsonText {
  readonly text: string
  readonly line: number
}

/** A text that is longer than the runtime can hold as one. */
export class TooLongError extends RangeError {}

/**
 * The JSON texts of an input: its lines where the first one is a whole value, as NDJSON has them, of which one at a time is held;
 * else the input as it is.
 * @throws TooLongError
 */
export async function* jsonTexts(input: Input): AsyncGenerator<JsonText> {
  let first: JsonText | null = null
  let rest: string[] | null = null
  for await (const line of linesOf(input)) {
    if (rest) rest.push(line.text)
    else if (isBlank(line.text)) continue
    else if (first) yield line
    else {
      first = line
      if (isJson(line.text)) yield line
      else rest = [line.text]
    }
  }
  if (first && !rest) return
  yield { text: held(() => (rest ?? []).join('')), line: first?.line ?? 1 }
}

/** The lines of an input with their ends. */
async function* linesOf(input: Input): AsyncGenerator<JsonText> {
  let line = 1
  let begun: string[] = []
  for await (const text of textOf(input)) {
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const last = text.slice(from, end + 1)
      yield { text: begun.length > 0 ? held(() => [...begun, last].join('')) : last, line: line++ }
      begun = []
      from = end + 1
    }
    if (from < text.length) begun.push(text.slice(from))
  }
  if (begun.length > 0) yield { text: held(() => begun.join('')), line }
}

/** JSON is UTF-8 (RFC 8259 §8.1); PowerShell writes UTF-16 behind a byte order mark. */
async function* textOf(input: Input): AsyncGenerator<string> {
  let decoder: Decoder | undefined
  for await (const block of blocksOf(input)) {
    if (typeof block === 'string') yield block
    else if (block.length > 0) {
      decoder ??= decoderFor(encodingOf(block), true)
      yield decoder.write(block)
    }
  }
  if (decoder) yield decoder.end()
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function held(join: () => string): string {
  try {
    return join()
  } catch (error) {
    throw error instanceof RangeError
      ? new TooLongError('a JSON text of this length cannot be held; NDJSON can')
      : error
  }
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Whether a line is an object or a list of its own. */
function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

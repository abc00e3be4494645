import type { Input } from './inputs.ts'
import { isMember } from './reading.ts'

const BLOCK = 65_536
/** Blocks that are read before other work gets its turn: some hundredths of a second. */
const AT_ONCE = 8
/** So much of a text takes some hundredths of a second at the worst. */
const PACED_BLOCK = 16_384

function* textBlocks(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += BLOCK) yield text.slice(at, at + BLOCK)
}

function* byteBlocks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK)
}

/** The blocks of an input: at once where it is there, else as they arrive. */
export function blocksOf(input: Input): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array> {
  if (typeof input === 'string') return textBlocks(input)
  if (input instanceof Uint8Array) return byteBlocks(input)
  if (input instanceof ArrayBuffer) return byteBlocks(new Uint8Array(input))
  return isMember(input) ? input.bytes : (input as AsyncIterable<Uint8Array>)
}

/** The same; of an input that is there at once, all of it, other work gets its turn now and then. */
export async function* blocksInTurns(input: Input): AsyncGenerator<string | Uint8Array> {
  const blocks = blocksOf(input)
  if (Symbol.asyncIterator in blocks) return yield* blocks
  let count = 0
  for (const block of blocks) {
    yield block
    if (++count % AT_ONCE === 0) await new Promise((turn) => setTimeout(turn))
  }
}

/** The same in blocks that take a moment each, with a pause before every one. */
export async function* pacedBlocks(
  input: Input,
  pause: () => Promise<void> | undefined,
): AsyncGenerator<string | Uint8Array> {
  for await (const block of blocksOf(input)) {
    for (let at = 0; at < block.length; at += PACED_BLOCK) {
      const waiting = pause()
      if (waiting) await waiting
      yield block.slice(at, at + PACED_BLOCK)
    }
  }
}

import { parseAll } from '../../index.ts'
import type { ReadSource } from './analysis.ts'
import type { Forced, InputFile } from './engine.ts'
import { mayBeSaved, savedReports } from './saved.ts'
import { markRows, textLines } from './text-lines.ts'

/** A reading that can be broken off. */
export interface Run {
  cancelled: boolean
}

/** Breaks off a reading in the middle of a text. */
class Cancelled extends Error {}

/** Milliseconds of work after which messages to the thread are heard. */
const TURN = 40

/** Reads the sources of inputs one after another; null when the run was cancelled. */
export async function readAll(
  inputs: readonly InputFile[],
  forced: Forced,
  progress: (done: number, total: number) => void,
  run: Run,
): Promise<ReadSource[] | null> {
  const total = inputs.reduce((sum, { content }) => sum + sizeOf(content), 0)
  let before = 0
  const sources: ReadSource[] = []
  let text = textLines()
  const onLines: typeof text.mark = (...lines) => text.mark(...lines)
  for (const { name, content } of inputs) {
    const heard = (done: number) => progress(before + done, total)
    const saved = (await mayBeSaved(content)) ? await savedReports(content) : null
    if (saved) {
      sources.push(...saved.map((report) => ({ report, text: textLines() })))
      before += sizeOf(content)
      continue
    }
    const input = typeof content === 'string' ? content : blocks(content, heard, run)
    let typed = 0
    const onText = (piece: string) => {
      if (run.cancelled) throw new Cancelled()
      text.add(piece)
      typed += piece.length
      if (input === content) heard(typed)
    }
    try {
      for await (const report of parseAll(input, { ...forced, name, onText, onLines })) {
        markRows(text, report)
        sources.push({ report, text })
        text = textLines()
      }
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
    }
    if (run.cancelled) return null
    before += sizeOf(content)
  }
  progress(total, total)
  return sources
}

const sizeOf = (content: Blob | string): number => (typeof content === 'string' ? content.length : content.size)

/** The bytes of a file; between them the thread hears its messages. A cancelled run has no more. */
async function* blocks(file: Blob, heard: (done: number) => void, run: Run): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let done = 0
  let turn = performance.now()
  for (let block = await reader.read(); !block.done && !run.cancelled; block = await reader.read()) {
    yield block.value
    done += block.value.length
    if (performance.now() - turn < TURN) continue
    heard(done)
    await new Promise((resolve) => setTimeout(resolve))
    turn = performance.now()
  }
  await reader.cancel()
}

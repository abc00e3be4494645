import { effect } from '@preact/signals'
import { engine, readInputs } from './engine/client.ts'
import type { Place, Summary } from './engine/engine.ts'
import { failure, forced, input, place, progress, selectedLine, summary } from './state.ts'

/** Reads the input each time it, or what is forced, changes; the last reading counts. */
export function readWhatIsPut(): void {
  effect(() => {
    void read(input.value, forced.value)
  })
}

/** Breaks off the reading that runs; what was read before stays. */
export function cancelReading(): void {
  turn++
  progress.value = null
  void engine.cancel()
}

let turn = 0

async function read(inputs: typeof input.value, force: typeof forced.value): Promise<void> {
  const mine = ++turn
  failure.value = null
  if (inputs.length === 0) {
    void engine.cancel()
    progress.value = null
    summary.value = null
    return
  }
  progress.value = { done: 0, total: 0 }
  const heard = (done: number, total: number) => {
    if (mine === turn) progress.value = { done, total }
  }
  try {
    const read = await readInputs(inputs, force, heard)
    if (mine !== turn || !read) return
    if (!isThere(place.value, read)) place.value = { source: 0, capture: null }
    selectedLine.value = null
    summary.value = read
  } catch (error) {
    if (mine !== turn) return
    summary.value = null
    failure.value = error instanceof Error ? error.message : String(error)
  }
  progress.value = null
}

/** What is typed on, or read otherwise, may have fewer runs than before. */
function isThere({ source, capture }: Place, { sources }: Summary): boolean {
  const runs = sources[source]?.captures.length ?? 0
  return runs > 0 && (capture === null || capture < runs)
}

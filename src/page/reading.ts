import { batch, effect } from '@preact/signals'
import { cancel, type Loss, readInputs, renewEngine, startEngine } from './engine/client.ts'
import { firstPlace, rowsIn } from './scope/scope.ts'
import { failure, forced, input, looked, place, progress, selectedLine, summary } from './state.ts'

/** Reads the input each time it, or what is forced, changes; the last reading counts. */
export function readWhatIsPut(): void {
  startEngine(onLoss)
  effect(() => {
    void read(input.value, forced.value)
  })
}

/** Breaks off the reading that runs; what was read before stays. */
export function cancelReading(): void {
  turn++
  progress.value = null
  if (isReading) cancel()
  isReading = false
}

/** Reads the input once more, with a new engine where the last one was lost. */
export function readAgain(): void {
  renewEngine()
  void read(input.value, forced.value)
}

/** Milliseconds after which a reading shows how far it is. */
const PATIENCE = 400

let turn = 0
let isReading = false

/** With an engine all is gone that it had read. A reading that waited for a stubborn one begins anew. */
function onLoss(kind: Loss, why: string): void {
  turn++
  batch(() => {
    progress.value = null
    summary.value = null
    failure.value = { kind, why }
  })
  if (kind === 'stubborn' && isReading) readAgain()
  else isReading = false
}

async function read(inputs: typeof input.value, force: typeof forced.value): Promise<void> {
  failure.value = null
  if (inputs.length === 0) {
    cancelReading()
    summary.value = null
    return
  }
  const mine = ++turn
  isReading = true
  progress.value = null
  const begun = performance.now()
  const heard = (done: number, total: number) => {
    if (mine === turn && performance.now() - begun > PATIENCE) progress.value = { done, total }
  }
  setTimeout(() => {
    if (mine === turn && isReading) progress.value ??= { done: 0, total: 0 }
  }, PATIENCE)
  try {
    const read = await readInputs(inputs, force, heard)
    if (mine !== turn || !read) return
    batch(() => {
      if (rowsIn(read, place.value) === 0) place.value = firstPlace(read)
      looked.value = place.value.source ?? firstPlace(read).source ?? 0
      selectedLine.value = null
      summary.value = read
    })
  } catch (error) {
    if (mine !== turn) return
    summary.value = null
    failure.value = { kind: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
  isReading = false
  progress.value = null
}

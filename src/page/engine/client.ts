import { proxy, wrap } from 'comlink'
import { failure, progress } from '../state.ts'
import type { Engine, Forced, InputFile, Summary } from './engine.ts'

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** A thread that cannot start, or breaks down, answers nothing. */
worker.addEventListener('error', ({ message }) => {
  progress.value = null
  failure.value = message
})

/** The engine in its thread; every call is a promise. */
export const engine = wrap<Engine>(worker)

/** Reads inputs in the engine's thread. */
export function readInputs(
  inputs: readonly InputFile[],
  forced: Forced,
  progress: (done: number, total: number) => void,
): Promise<Summary | null> {
  return engine.read(inputs, forced, proxy(progress))
}

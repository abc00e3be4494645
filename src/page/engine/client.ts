import { proxy, type Remote, wrap } from 'comlink'
import type { Engine, Forced, InputFile, Summary } from './engine.ts'
import { type Watched, watched } from './watched.ts'

/** How an engine was lost, with it all that it had read: see `Watcher`; `stubborn` is one that did not stop when told to. */
export type Loss = 'unloaded' | 'broken' | 'silent' | 'stubborn'

/** Milliseconds within which a thread has to hear that its reading is broken off. */
const OBEDIENCE = 1000

/** The engine in its thread; every call is a promise, which never settles once that engine is lost. */
export let engine: Remote<Engine>

let thread: Watched
let isLost = true
let onLoss: (loss: Loss, why: string) => void = () => {}

/** Starts the engine, and says whenever it is lost. */
export function startEngine(lost: typeof onLoss): void {
  onLoss = lost
  start()
}

/** Starts a new engine where the last one was lost. */
export function renewEngine(): void {
  if (isLost) start()
}

/** Reads inputs in the engine's thread. */
export function readInputs(
  inputs: readonly InputFile[],
  forced: Forced,
  progress: (done: number, total: number) => void,
): Promise<Summary | null> {
  renewEngine()
  const { heard } = thread
  const told = (done: number, total: number) => {
    heard()
    progress(done, total)
  }
  return engine.read(inputs, forced, proxy(told))
}

/** Breaks off the reading that runs; a thread that does not hear of it in time is given up. */
export function cancel(): void {
  if (isLost) return
  const mine = thread
  const timer = setTimeout(() => lose(mine, 'stubborn'), OBEDIENCE)
  void engine.cancel().then(() => clearTimeout(timer))
}

function start(): void {
  const lost = (loss: Loss, why?: string) => lose(mine, loss, why)
  const mine = watched(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), {
    unloaded: (why) => lost('unloaded', why),
    broken: (why) => lost('broken', why),
    silent: () => lost('silent'),
    ask: () => void wrapped.known(),
  })
  const wrapped = wrap<Engine>(mine)
  thread = mine
  engine = wrapped
  isLost = false
}

function lose(which: Watched, loss: Loss, why = ''): void {
  if (which !== thread || isLost) return
  isLost = true
  which.end()
  onLoss(loss, why)
}

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SharedReading } from '../machine.ts'

/** The processes to be read, and how many of them are taken: a counter that both threads see. */
export interface Task {
  readonly pids: readonly string[]
  readonly taken: Int32Array
}

/** The next process that nobody has taken; undefined when all are. */
export function takeNext({ pids, taken }: Task): string | undefined {
  return pids[Atomics.add(taken, 0, 1)]
}

/** Starts a thread that reads descriptors; null where there is one processor only. */
export function shareDescriptors(pids: readonly string[]): SharedReading | null {
  if (availableParallelism() < 2) return null
  const task: Task = { pids, taken: new Int32Array(new SharedArrayBuffer(4)) }
  const file = import.meta.url.endsWith('.ts') ? './descriptors-thread.ts' : './live/node/descriptors-thread.js'
  const thread = new Worker(new URL(file, import.meta.url), { workerData: task })
  return {
    next: () => takeNext(task),
    found: new Promise((done) => {
      thread.once('message', done).once('error', () => done(new Map()))
    }),
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import { readDescriptors } from '../linux/descriptors.ts'
import type { Descriptors, NoDescriptors } from '../machine.ts'
import { nodeMachine } from './node-machine.ts'
import { type Task, takeNext } from './share-descriptors.ts'

// Reads the descriptors of one process after another until all are taken.
const machine = nodeMachine()
const task: Task = workerData
const found = new Map<string, Descriptors | NoDescriptors>()
for (let pid = takeNext(task); pid !== undefined; pid = takeNext(task)) found.set(pid, readDescriptors(machine, pid))
parentPort?.postMessage(found)

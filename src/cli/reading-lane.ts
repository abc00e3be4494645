import { Worker } from 'node:worker_threads'
import { refusal, refusalOf } from '../api/problems.ts'
import { fairTurns } from './fair-turns.ts'
import { addText, fail, isReady, type ReadingCall, succeed, takeInbox } from './reading-call.ts'
import type { End, News, Order, Rest } from './reading-thread.ts'
import type { Tally } from './tally.ts'

/** One thread that reads, and the calls that take turns in it. */
export interface ReadingLane {
  readonly size: number
  /** Takes a call in; it begins with its next turn. */
  enter(call: ReadingCall): void
  /** Forgets a call; its reading ends where it stands. */
  leave(call: ReadingCall): void
  /** Gives the next turn, if none is being taken. */
  schedule(): void
  close(): Promise<void>
}

/** What a lane tells of its calls. */
export interface LaneEvents {
  /** A turn of a call took so many milliseconds. */
  took(call: ReadingCall, milliseconds: number): void
  /** A call gave its turn away. */
  rested(call: ReadingCall): void
  counted(tally: Tally): void
  /** The thread was ended, and this call can be begun anew. */
  stranded(call: ReadingCall): void
  /** A thread had to be ended. */
  terminated(): void
}

/** Milliseconds of turns up to which a call is quick. */
export const QUICK = 100

/** Why a call ends that did nothing wrong. */
const BESIDE = 'Another call took too much, and this one was read beside it.'

/** What a thread may hold: beyond it, the thread ends, and not the service. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

const file = new URL(
  import.meta.url.endsWith('.ts') ? './reading-thread.ts' : './cli/reading-thread.js',
  import.meta.url,
)

/** How a lane is kept. */
export interface LaneOptions {
  /** Milliseconds after which a turn is ended together with its thread. */
  readonly stuck: number
  /** How much less than the main thread this one matters. */
  readonly niceness?: number
}

/** Begins a thread that reads, and another one when a call comes after it had to be ended. */
export function readingLane(events: LaneEvents, { niceness = 0, stuck }: LaneOptions): ReadingLane {
  const turns = fairTurns<ReadingCall>({
    address: ({ posted }) => posted.address,
    isReady,
    isQuick: ({ used }) => used < QUICK,
  })
  const calls = new Map<number, ReadingCall>()
  let running: { readonly call: ReadingCall; readonly since: number; readonly watch: NodeJS.Timeout } | null = null
  let isAwake = false
  let worker: Worker | null = begun()

  function begun(): Worker {
    const made = new Worker(file, { resourceLimits, workerData: niceness })
    made.on('message', hear)
    made.on('error', (error: NodeJS.ErrnoException) => replace(error))
    made.unref()
    return made
  }

  function tell(order: Order, moved: ArrayBuffer[] = []): void {
    worker?.postMessage(order, moved)
  }

  function hear(news: News): void {
    if ('isAwake' in news) {
      isAwake = true
      schedule()
      return
    }
    const call = calls.get(news.id)
    if ('tally' in news) events.counted(news.tally)
    if ('text' in news) {
      if (call) addText(call, news.text)
      return
    }
    if ('waitsFor' in news) {
      if (call && news.turn !== call.turns) return
      pass(news.id)
      if (call) rested(call, news)
    } else {
      pass(news.id)
      if (call) over(call, news)
    }
    schedule()
  }

  function rested(call: ReadingCall, { waitsFor, read }: Rest): void {
    call.waitsFor = waitsFor
    try {
      call.posted.onRead(read)
      events.rested(call)
    } catch (cause) {
      leave(call)
      fail(call, cause)
    }
  }

  function over(call: ReadingCall, news: End): void {
    forget(call)
    if ('end' in news) succeed(call, news.end)
    else fail(call, 'refused' in news ? refusalOf(news.refused) : new Error(news.failed))
  }

  /** The turn of this call is over. */
  function pass(id: number): void {
    if (running?.call.id !== id) return
    clearTimeout(running.watch)
    const { call, since } = running
    const milliseconds = performance.now() - since
    call.used += milliseconds
    running = null
    events.took(call, milliseconds)
  }

  function schedule(): void {
    worker ??= begun()
    if (running || !isAwake) return
    const call = turns.next()
    if (!call) return
    const { id, posted, isWhole } = call
    const bytes = takeInbox(call)
    const { contentType, contentEncoding, format, options, expanded } = posted
    const task = call.turns === 0 ? { contentType, contentEncoding, format, options, expanded } : undefined
    call.turns++
    call.waitsFor = null
    running = { call, since: performance.now(), watch: setTimeout(() => replace(), stuck) }
    tell({ id, task, bytes, isLast: isWhole }, bytes ? [bytes.buffer] : [])
  }

  function leave(call: ReadingCall): void {
    if (forget(call) && call.turns > 0) tell({ id: call.id, isOver: true })
  }

  function forget(call: ReadingCall): boolean {
    turns.delete(call)
    return calls.delete(call.id)
  }

  /** Ends the thread for what it does now; other calls go elsewhere if they can be begun anew. */
  function replace(error?: NodeJS.ErrnoException): void {
    const wasAwake = isAwake
    const culprit = running?.call
    if (culprit) pass(culprit.id)
    worker?.removeAllListeners().on('error', () => {})
    worker?.terminate()
    worker = null
    isAwake = false
    events.terminated()
    // The address that is at fault goes last, or it would have the first turn of every new thread.
    const at = culprit?.posted.address
    const left = [...calls.values()].sort((a, b) => Number(a.posted.address === at) - Number(b.posted.address === at))
    for (const call of left) forget(call)
    for (const call of left) {
      const isAtFault = call === culprit && (!call.kept || ++call.faults > 1)
      if (isAtFault || !wasAwake) fail(call, causeOf(error))
      else if (call.kept && !call.hasText) events.stranded(call)
      else fail(call, refusal('busy', BESIDE, { retryAfter: 1 }))
    }
  }

  return {
    get size() {
      return turns.size
    },
    enter(call) {
      calls.set(call.id, call)
      turns.add(call)
      schedule()
    },
    leave,
    schedule,
    async close() {
      await worker?.terminate()
    },
  }
}

/** Why a call was ended together with its thread: its turn did not end, or there was no memory; all else is a failure. */
function causeOf(error: NodeJS.ErrnoException | undefined): unknown {
  if (!error) return refusal('too-costly', 'A step of the reading took too long.')
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return refusal('too-costly', 'The reading took too much memory.')
  return error
}

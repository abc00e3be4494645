import { availableParallelism } from 'node:os'
import type { Posted, ReadBody } from '../api/reading.ts'
import { busyAddresses } from './busy-addresses.ts'
import { fail, fill, type ReadingCall, readingCall, rewind } from './reading-call.ts'
import { type LaneEvents, QUICK, type ReadingLane, readingLane } from './reading-lane.ts'
import type { Tally } from './tally.ts'

/** Threads that read the bodies of calls, and how they do. */
export interface ReadingPool {
  readonly read: ReadBody
  /** How many threads there are, calls in them, and threads that had to be ended so far. */
  state(): { readonly threads: number; readonly calls: number; readonly terminated: number }
  close(): Promise<void>
}

/** The most threads for long readings: each may hold half a gigabyte. */
const LONG_LANES = 3

/** How much less long readings matter than all else the service does. */
const NICENESS = 10

/** Milliseconds after which a turn, which should take a fiftieth of a second, is ended together with its thread. */
const STUCK = { quick: 1500, long: 5000 }

/**
 * Keeps threads that read bodies in turns of some hundredths of a second, one address after another. Small bodies have a
 * thread of their own. Those that turn out long have to leave it, and an address that keeps the threads busy leaves it to
 * others; so no small body waits for the reading of a long one, or for an address that has much to be read.
 */
export function createReadingPool(counted: (tally: Tally) => void, patience = STUCK): ReadingPool {
  const lanes = new Map<ReadingCall, ReadingLane>()
  const busy = busyAddresses()
  let terminated = 0
  let lastId = 0

  const eventsOf = (isQuick: boolean): LaneEvents => ({
    counted,
    took: ({ posted }, milliseconds) => busy.took(posted.address, milliseconds),
    rested(call) {
      if (isQuick && quick.size > 1 && call.used >= QUICK && call.kept && !call.hasText) move(call, quietest())
    },
    stranded: (call) => move(call, quietest()),
    terminated() {
      terminated++
    },
  })
  const quick = readingLane(eventsOf(true), { stuck: patience.quick })
  const count = Math.min(LONG_LANES, Math.max(1, availableParallelism() - 1))
  const long = Array.from({ length: count }, () =>
    readingLane(eventsOf(false), { stuck: patience.long, niceness: NICENESS }),
  )

  const quietest = () => long.reduce((least, lane) => (lane.size < least.size ? lane : least))
  const laneFor = (call: ReadingCall) => {
    const lane = quietest()
    if (!call.kept || busy.makesWay(call.posted.address)) return lane
    return quick.size > 0 && lane.size === 0 ? lane : quick
  }
  const enter = (call: ReadingCall, lane: ReadingLane) => {
    lanes.set(call, lane)
    lane.enter(call)
  }
  const move = (call: ReadingCall, lane: ReadingLane) => {
    lanes.get(call)?.leave(call)
    rewind(call)
    enter(call, lane)
  }

  async function* read(posted: Posted): ReturnType<ReadBody> {
    const { signal } = posted
    signal.throwIfAborted()
    const call = readingCall(++lastId, posted)
    const schedule = () => lanes.get(call)?.schedule()
    const abort = () => {
      lanes.get(call)?.leave(call)
      fail(call, signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
    enter(call, laneFor(call))
    fill(call, schedule).catch((error) => fail(call, error))
    try {
      for (;;) {
        if (call.error) throw call.error.cause
        const text = call.made.shift()
        if (text !== undefined) {
          call.untaken -= text.length
          schedule()
          yield text
        } else if (call.end) return call.end
        else await news(call)
      }
    } finally {
      signal.removeEventListener('abort', abort)
      lanes.get(call)?.leave(call)
      lanes.delete(call)
      call.leaveBody()
      call.emptied()
    }
  }

  return {
    read,
    state: () => ({ threads: 1 + long.length, calls: lanes.size, terminated }),
    async close() {
      await Promise.all([quick, ...long].map((lane) => lane.close()))
    },
  }
}

function news(call: ReadingCall): Promise<void> {
  return new Promise((resolve) => {
    call.wake = resolve
  })
}

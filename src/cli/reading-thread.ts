import { setPriority } from 'node:os'
import process from 'node:process'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type Refusal, refusalIn } from '../api/problems.ts'
import { eitherOf, readTask, type Task } from '../api/reading.ts'
import { convert, convertToBytes } from '../index.ts'
import type { Piece } from '../write/export/index.ts'
import { type Tally, tallied } from './tally.ts'

/** What the main thread tells a thread that reads: the call of this number has its turn, or is over. */
export type Order =
  | {
      readonly id: number
      /** What is to be read, with the first turn. */
      readonly task: Task | undefined
      /** What came of the body since the last turn. */
      readonly bytes: Uint8Array | undefined
      /** Whether the body ends behind these bytes. */
      readonly isLast: boolean
    }
  | { readonly id: number; readonly isOver: true }

/** What a thread tells the main one: that it can read, then what becomes of the call of this number. */
export type News = { readonly isAwake: true } | ({ readonly id: number } & ({ readonly text: Piece } | Rest | End))

/** How a reading ended, and what was counted of it. */
export type End =
  | { readonly end: { readonly recognised: boolean }; readonly tally: Tally }
  | { readonly refused: Refusal; readonly tally: Tally }
  | { readonly failed: string }

/** A call gives its turn away: it is the one of this number, and the call waits for more bytes or for its next turn. */
export interface Rest {
  readonly turn: number
  readonly waitsFor: 'bytes' | 'turn'
  /** Characters that were read so far. */
  readonly read: number
}

/** Milliseconds of a turn. */
const TURN = 10

/** Characters of text that are made in one turn. */
const WRITTEN = 131_072

/** One call that is being read. */
interface Reading {
  turn(bytes: Uint8Array | undefined, isLast: boolean): void
  /** Ends the reading where it stands. */
  leave(): void
}

function readIn(port: MessagePort): void {
  const readings = new Map<number, Reading>()
  const awake: News = { isAwake: true }
  port.postMessage(awake)
  port.on('message', (order: Order) => {
    const { id } = order
    if ('isOver' in order) {
      readings.get(id)?.leave()
      readings.delete(id)
      return
    }
    const reading = readings.get(id) ?? begun(id, order.task as Task, port, () => readings.delete(id))
    readings.set(id, reading)
    reading.turn(order.bytes, order.isLast)
  })
}

/** Begins the reading of a call; it goes on in its turns only. */
function begun(id: number, task: Task, port: MessagePort, over: () => void): Reading {
  const tell = (news: object) => port.postMessage({ id, ...news })
  const inbox: Uint8Array[] = []
  let turns = 0
  let read = 0
  let end = 0
  let isRunning = false
  let isLast = false
  let isLeft = false
  let written = 0
  let begin = () => {}
  let feed = () => {}

  const rest = (waitsFor: Rest['waitsFor']) => {
    isRunning = false
    tell({ turn: turns, waitsFor, read })
  }
  const nextTurn = async () => {
    rest('turn')
    await new Promise<void>((turn) => {
      begin = turn
    })
    if (isLeft) throw new Error('the call is over')
  }
  const pause = () => (isRunning && performance.now() < end && written < WRITTEN ? undefined : nextTurn())
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (inbox.length === 0 && !isLast && !isLeft) {
          rest('bytes')
          await new Promise<void>((fed) => {
            feed = fed
          })
        }
        const bytes = inbox.shift()
        if (isLeft) controller.error(new Error('the call is over'))
        else if (bytes) controller.enqueue(bytes)
        else controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const run = async () => {
    const counted = tallied(eitherOf(convert, convertToBytes))
    const onRead = (characters: number) => {
      read = characters
    }
    try {
      const pieces = readTask(counted.convert, task, body, { pause, onRead })
      for (let piece = await pieces.next(); ; piece = await pieces.next()) {
        if (piece.done) return tell({ end: { recognised: piece.value.recognised }, tally: counted.tally })
        written += piece.value.length
        tell({ text: piece.value })
        // A small answer goes out in one turn with its end: a reading of which text is out cannot be begun anew.
        if (written >= WRITTEN) await pause()
      }
    } catch (error) {
      const refused = refusalIn(error)
      if (!isLeft)
        tell(
          refused
            ? { refused, tally: counted.tally }
            : { failed: error instanceof Error ? String(error.stack) : String(error) },
        )
    } finally {
      over()
    }
  }
  return {
    turn(bytes, last) {
      turns++
      isRunning = true
      written = 0
      end = performance.now() + TURN
      if (bytes) inbox.push(bytes)
      isLast = last
      if (turns === 1) run()
      feed()
      begin()
    },
    leave() {
      isLeft = true
      feed()
      begin()
    },
  }
}

/** How much less than the main thread this one matters (setpriority(2): on Linux the value is that of the thread alone). */
const niceness: number = workerData
if (process.platform === 'linux' && niceness > 0) setPriority(niceness)
if (parentPort) readIn(parentPort)

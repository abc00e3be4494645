import type { Posted } from '../api/reading.ts'
import type { Piece } from '../write/export/index.ts'
import type { Rest } from './reading-thread.ts'

/** A call whose body is read in another thread, as the main thread sees it. */
export interface ReadingCall {
  readonly id: number
  readonly posted: Posted
  /** What came of the body and was not handed over yet. */
  inbox: Uint8Array[]
  /** All of a small body, so that its reading can be begun anew. */
  readonly kept: Uint8Array[] | null
  /** Whether the whole body came. */
  isWhole: boolean
  /** How many turns it had. */
  turns: number
  /** What it waits for; null while it has its turn. */
  waitsFor: Rest['waitsFor'] | null
  /** Milliseconds of all its turns. */
  used: number
  /** How often a thread had to be ended in its turn: the first time, others may have filled its memory. */
  faults: number
  /** Text that was made and not taken yet. */
  readonly made: Piece[]
  /** Characters of that, or bytes. */
  untaken: number
  /** Whether any text was made. */
  hasText: boolean
  end: { readonly recognised: boolean } | null
  error: { readonly cause: unknown } | null
  /** Says that there is text, or an end. */
  wake(): void
  /** Says that the inbox was emptied. */
  emptied(): void
  /** Takes no more of the body. */
  leaveBody(): void
}

/** A body of up to so many bytes is kept until it is read, and read as soon as all of it is there. */
export const SMALL = 65_536

/** Bytes of a body that wait for the next turn; the rest waits at the caller. */
const INBOX = 262_144

/** Characters that wait for the caller; the reading waits beyond that. */
const UNTAKEN = 1_048_576

/** A call that has had no turn yet. */
export function readingCall(id: number, posted: Posted): ReadingCall {
  const { announced, contentEncoding } = posted
  const isSmall = announced !== undefined && announced <= SMALL && contentEncoding === ''
  return {
    id,
    posted,
    inbox: [],
    kept: isSmall ? [] : null,
    isWhole: false,
    turns: 0,
    waitsFor: 'bytes',
    used: 0,
    faults: 0,
    made: [],
    untaken: 0,
    hasText: false,
    end: null,
    error: null,
    wake() {},
    emptied() {},
    leaveBody() {},
  }
}

/** Whether a call can use a turn. */
export function isReady({ waitsFor, untaken, isWhole, kept, inbox }: ReadingCall): boolean {
  if (waitsFor === null || untaken >= UNTAKEN) return false
  return waitsFor === 'turn' || isWhole || (kept === null && inbox.length > 0)
}

/** Fills the inbox of a call with its body, as fast as it is emptied; `came` hears of every piece. */
export async function fill(call: ReadingCall, came: () => void): Promise<void> {
  const reader = call.posted.body.getReader()
  call.leaveBody = () => void reader.cancel().catch(() => {})
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    call.inbox.push(value as Uint8Array)
    call.kept?.push(value as Uint8Array)
    came()
    if (lengthOf(call.inbox) >= INBOX) {
      await new Promise<void>((emptied) => {
        call.emptied = emptied
      })
    }
  }
  call.isWhole = true
  came()
}

/** Takes all there is in the inbox of a call, as bytes of their own; undefined where there is nothing. */
export function takeInbox(call: ReadingCall): Uint8Array<ArrayBuffer> | undefined {
  const pieces = call.inbox
  if (pieces.length === 0) return undefined
  call.inbox = []
  call.emptied()
  const bytes = new Uint8Array(lengthOf(pieces))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Adds text that was made. */
export function addText(call: ReadingCall, text: Piece): void {
  call.made.push(text)
  call.untaken += text.length
  call.hasText = true
  call.wake()
}

/** Ends a call that was read to its end. */
export function succeed(call: ReadingCall, end: ReadingCall['end']): void {
  call.end = end
  call.wake()
}

/** Ends a call for a reason: a refusal, or a failure of the service. */
export function fail(call: ReadingCall, cause: unknown): void {
  call.error ??= { cause }
  call.wake()
}

/** Begins a small call anew. */
export function rewind(call: ReadingCall): void {
  call.inbox = [...(call.kept ?? [])]
  call.turns = 0
  call.waitsFor = 'bytes'
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}

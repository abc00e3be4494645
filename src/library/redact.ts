import { KnownNames } from '../ask/redact/known-names.ts'
import { Learner } from '../ask/redact/learner.ts'
import { Redactor } from '../ask/redact/redactor.ts'
import { type StandInOptions, StandIns } from '../ask/redact/stand-ins.ts'
import type { Sink } from '../report/sink.ts'
import type { Coverage, Source } from '../report/types.ts'
import type { Input, ParseAllOptions } from './inputs.ts'
import { isMember, labelOf, sourcesIn } from './reading.ts'
import { SeveralTextsError } from './several-texts.ts'

/** What can be asked of a redaction. */
export interface RedactOptions extends Omit<ParseAllOptions, 'view' | 'spans'>, StandInOptions {
  /** Stand-ins that other texts have too; what is asked of them was said when they were made. */
  readonly standIns?: StandIns | undefined
  /** Waited for before each block is read: what paces a reading, or ends it by what it throws. */
  readonly pause?: (() => Promise<void> | undefined) | undefined
}

/** What is known once a text is redacted. */
export interface Redaction {
  /** The lines of the text. */
  readonly coverage: Coverage
  readonly source: Source
  /** Whether anything was read as output of netstat; without, values are found by their form alone. */
  readonly recognised: boolean
  readonly standIns: StandIns
}

/** Characters by which the reader may be behind with the rows of a line: those of the longest table that is written as one record. */
const BEHIND = 131_072
/** Characters of a stream within which a name is known before its first line is written. */
const AHEAD = 1_048_576

/** So many texts are named in an error. */
const NAMED = 5

/** The text of an input on its way through the reader: as it came, and as it is read. */
export interface Hearing {
  readonly sink: Sink
  given?(text: string): void
  read(text: string): void
}

/** Reads a source for somebody who hears its text and its rows; what they make of it comes in pieces. */
export type HearText = (
  source: Input,
  hearing: Hearing,
  options: RedactOptions,
) => AsyncGenerator<void, { readonly source: Source; readonly coverage: Coverage }>

/**
 * Makes the function that redacts a text. What can be read again is read twice: names and networks are known before the
 * first line is written. A stream is read once, and they are known within a million characters.
 */
export function redactWith(hear: HearText) {
  return async function* redact(
    input: Input | (() => Input),
    options: RedactOptions = {},
  ): AsyncGenerator<string, Redaction> {
    const standIns = options.standIns ?? new StandIns(options)
    const names = new KnownNames(standIns)
    const learner = new Learner(standIns, names)
    const isTwice = typeof input === 'function' || isThere(input)
    const redactor = new Redactor(standIns, names, isTwice ? BEHIND : AHEAD)
    const open = () => (typeof input === 'function' ? input() : input)
    if (isTwice) {
      const source = await oneSource(open(), options)
      const learning = hear(source.input, learner, { ...options, onText: undefined })
      while (!(await learning.next()).done);
      learner.end()
      await source.close()
    }
    const source = await oneSource(open(), options)
    const reading = hear(source.input, isTwice ? redactor : together(learner, redactor), options)
    let step = await reading.next()
    for (; !step.done; step = await reading.next()) {
      const text = redactor.take()
      if (text !== '') yield text
    }
    await source.close()
    learner.end()
    const text = redactor.end()
    if (text !== '') yield text
    return { ...step.value, recognised: step.value.coverage.read > 0, standIns }
  }
}

/** Whether an input can be read again from its beginning. */
function isThere(input: Input): boolean {
  return typeof input === 'string' || input instanceof Uint8Array || input instanceof ArrayBuffer
}

/**
 * The one text that an input is, packed by gzip perhaps; a text in memory is never a mail.
 * @throws SeveralTextsError that names the texts of an archive or a mail.
 */
async function oneSource(input: Input, options: ParseAllOptions): Promise<{ input: Input; close(): Promise<void> }> {
  if (typeof input === 'string') return { input, close: async () => {} }
  const sources = inTurn(sourcesIn(input, options))
  const first = await sources.next()
  if (first.done) throw new SeveralTextsError([], 0)
  const close = async () => void (await sources.return(undefined))
  if (!isMember(first.value) || first.value.alone) return { input: first.value, close }
  const members = [labelOf(first.value, options)]
  let count = 1
  for await (const source of sources) if (count++ < NAMED) members.push(labelOf(source, options))
  throw new SeveralTextsError(members, count - members.length)
}

async function* inTurn(sources: AsyncIterable<Input> | Iterable<Input>): AsyncGenerator<Input, undefined> {
  yield* sources
  return undefined
}

/** What hears of a text and learns from it first. */
function together(learner: Learner, redactor: Redactor): Hearing {
  const sink: Sink = {
    ...redactor.sink,
    row(...row) {
      learner.sink.row(...row)
      redactor.sink.row(...row)
    },
  }
  return {
    sink,
    given: (text) => redactor.given(text),
    read(text) {
      learner.read(text)
      redactor.read(text)
    },
  }
}

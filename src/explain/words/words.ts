import type { Fault } from '../../table/command-line.ts'
import type { Side, StateTopic } from '../states.ts'
import type { TcpEvent } from '../transitions.ts'

/** The languages that explanations are written in, the first for a reader who has no wish. */
export const languages = ['en', 'ja'] as const

/** A language that explanations are written in. */
export type Language = (typeof languages)[number]

/** What is said of one state. */
export interface StateWords {
  /** A few words, for a list or a node of the diagram. */
  readonly short: string
  /** What the state means. */
  readonly meaning: string
  /** Who waits for whom, and for what. */
  readonly waits: string
  /** How long a row usually stands. */
  readonly duration: string
  /** What such rows often tell. */
  readonly finding: string
  /** What to do then. */
  readonly advice: string
}

/** What an explanation written as text says around its parts. */
export type Label =
  | 'side'
  | 'waits'
  | 'before'
  | 'after'
  | 'duration'
  | 'finding'
  | 'advice'
  | 'spellings'
  | 'shown'
  | 'source'
  | 'sends'
  | 'noState'
  | 'colon'
  | 'unknownIn'
  | 'given'
  | 'named'
  | 'only'
  | 'several'
  | 'none'
  | 'same'
  | 'different'
  | 'error'
  | 'unknown'
  | 'nearest'
  | 'known'
  | 'states'
  | 'usage'

/** Everything that is said in one language. */
export interface Words {
  readonly language: Language
  readonly states: Readonly<Record<StateTopic, StateWords>>
  /** What happened, as a clause, and in the few words of a label. */
  readonly events: Readonly<Record<TcpEvent, { readonly clause: string; readonly label: string }>>
  readonly sides: Readonly<Record<Side, string>>
  /** Why a tool refuses a part of a command line. `{…}` is replaced. */
  readonly faults: Readonly<Record<Fault, string>>
  /** What stands in front of the parts of an explanation. `{…}` is replaced. */
  readonly labels: Readonly<Record<Label, string>>
  /** Texts about all rows. */
  readonly notes: {
    readonly identity: string
    readonly severalRows: string
    readonly loopback: string
    readonly reset: string
  }
  /** Texts of the diagram. `{…}` is replaced. */
  readonly diagram: {
    readonly title: string
    readonly description: string
    readonly sends: string
    readonly row: string
    readonly rows: string
  }
}

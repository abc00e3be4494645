import type { Fault, ToolName } from '../table/command-line.ts'
import type { Spelling, StateTopic } from './states.ts'
import type { Transition } from './transitions.ts'
import type { Language } from './words/words.ts'

/** Characters of the longest subject that is explained; of a longer one nothing is known. */
export const LONGEST_SUBJECT = 1000

/** A way into a state or out of it. */
export interface Step {
  /** The state on the other end. */
  readonly state: StateTopic
  /** What happens, as a clause. */
  readonly on: string
  /** The segment that is sent then. */
  readonly sends: Transition['sends']
}

/** What a state of the column State means. */
export interface StateExplanation {
  readonly kind: 'state'
  readonly lang: Language
  readonly state: StateTopic
  readonly spellings: readonly Spelling[]
  readonly side: string | null
  readonly short: string
  readonly meaning: string
  readonly waits: string
  readonly before: readonly Step[]
  readonly after: readonly Step[]
  readonly duration: string
  readonly finding: string
  readonly advice: string
  readonly shownWith: readonly { readonly tools: readonly string[]; readonly options: readonly string[] }[]
  readonly source: string
  readonly notes: readonly string[]
}

/** What an option means, in every tool that has it. */
export interface OptionExplanation {
  readonly kind: 'option'
  readonly lang: Language
  readonly option: string
  /** Its meanings, that of the tool asked for first. */
  readonly meanings: readonly OptionMeaning[]
  /** Tools that do not have it. */
  readonly unknownIn: readonly ToolName[]
}

/** One meaning of an option, and the tools where it has it. */
export interface OptionMeaning {
  readonly does: string
  readonly tools: readonly OptionInTool[]
}

/** How an option is written in one tool. */
export interface OptionInTool {
  readonly dialect: ToolName
  readonly forms: readonly string[]
  /** What has to follow, and all it can be; `values` is null where any word can stand. */
  readonly argument: { readonly name: string; readonly values: readonly string[] | null } | null
}

/** What one part of a command line does. */
export interface ExplainedPart {
  readonly text: string
  readonly argument: string | null
  /** What it does, or why the tool refuses it. */
  readonly does: string
  readonly fault: Fault | null
}

/** How other tools take the same command line. */
export interface Elsewhere {
  readonly dialects: readonly ToolName[]
  readonly verdict: 'same' | 'different' | 'error'
  /** The parts that differ or are refused. */
  readonly parts: readonly ExplainedPart[]
}

/** What a whole command line does. */
export interface CommandExplanation {
  readonly kind: 'command'
  readonly lang: Language
  readonly command: string
  /** The tool whose reading this is. */
  readonly dialect: ToolName
  /** How the tool was chosen: told, named in the line, the only one that takes it, one of several, or none takes it. */
  readonly chosen: 'given' | 'named' | 'only' | 'several' | 'none'
  /** Every tool that takes the line. */
  readonly possible: readonly ToolName[]
  readonly parts: readonly ExplainedPart[]
  readonly elsewhere: readonly Elsewhere[]
}

/** A subject that nothing is known of. */
export interface UnknownSubject {
  readonly kind: 'unknown'
  readonly lang: Language
  readonly subject: string
  readonly nearest: string | null
  readonly known: readonly string[]
}

/** What can come of a subject. */
export type Explanation = StateExplanation | OptionExplanation | CommandExplanation | UnknownSubject

import { connectionStates } from '../cells/connection-states.ts'
import { nearest } from '../nearest.ts'
import { type CommandPart, type Fault, optionNamed, readWords, typedCommand } from './command.ts'
import { commandLines } from './options/index.ts'
import type { CommandLine, ExplainedDialect, OptionFacts, Text } from './options/option.ts'
import {
  comesFrom,
  factsOf,
  leadsTo,
  type Spelling,
  type StateTopic,
  stateFacts,
  stateNamed,
  type Transition,
} from './states.ts'
import { words } from './words/index.ts'
import type { Language } from './words/words.ts'

/** What can be asked of an explanation. */
export interface ExplainOptions {
  /** English unless told. */
  readonly lang?: Language | undefined
  /** The tool a command line or an option belongs to, or `linux`; guessed unless told. */
  readonly dialect?: string | undefined
}

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
  readonly unknownIn: readonly ExplainedDialect[]
}

/** One meaning of an option, and the tools where it has it. */
export interface OptionMeaning {
  readonly does: string
  readonly tools: readonly OptionInTool[]
}

/** How an option is written in one tool. */
export interface OptionInTool {
  readonly dialect: ExplainedDialect
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
  readonly dialects: readonly ExplainedDialect[]
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
  readonly dialect: ExplainedDialect
  /** How the tool was chosen: told, named in the line, the only one that takes it, one of several, or none takes it. */
  readonly chosen: 'given' | 'named' | 'only' | 'several' | 'none'
  /** Every tool that takes the line. */
  readonly possible: readonly ExplainedDialect[]
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

/**
 * Explains a state in any spelling, an option, or a command line of netstat.
 * @throws RangeError when the dialect or the language is not known.
 */
export function explain(subject: string, { lang = 'en', dialect }: ExplainOptions = {}): Explanation {
  if (!Object.hasOwn(words, lang)) throw new RangeError(`unknown language ${lang}`)
  const tool = dialect === undefined ? undefined : toolNamed(dialect)
  if (dialect !== undefined && !tool) throw new RangeError(`unknown dialect ${dialect}`)
  const text = subject.trim()
  const typed = typedCommand(text)
  if (typed) return explainWords(text, typed.words, lang, tool, typed.named)
  if (!/^[-/]./.test(text)) return explainState(text, lang)
  if (/^(?:-[^-]|\/.|--[\w-]+)$/.test(text)) return explainOption(text, lang, tool)
  const known = commandLines.some((one) => optionNamed(text, one))
  return known ? explainOption(text, lang, tool) : explainCommand(`netstat ${text}`, lang, tool)
}

/** Explains a state by its canonical name or `NONE`. */
export function stateExplanation(state: StateTopic, lang: Language): StateExplanation {
  const { spellings, side, shownWith, source } = factsOf(state)
  const { states, sides, events, notes } = words[lang]
  const step = ({ on, sends }: Transition, other: StateTopic): Step => ({ state: other, on: events[on].clause, sends })
  const isTcp = leadsTo(state).length > 0
  return {
    kind: 'state',
    lang,
    state,
    spellings,
    side: side && sides[side],
    ...states[state],
    before: comesFrom(state).map((transition) => step(transition, transition.from)),
    after: leadsTo(state).map((transition) => step(transition, transition.to)),
    shownWith,
    source,
    notes: [notes.identity, notes.severalRows, notes.loopback, ...(isTcp ? [notes.reset] : [])],
  }
}

/** The names of all tools, and `linux`, which stands for net-tools. */
export const toolNames: readonly string[] = ['linux', ...commandLines.map(({ dialect }) => dialect)]

/** The command line of a tool by its name; undefined when there is none of this name. */
export function toolNamed(name: string): CommandLine | undefined {
  const wanted = name.toLowerCase() === 'linux' ? 'net-tools' : name.toLowerCase()
  return commandLines.find(({ dialect }) => dialect === wanted)
}

/** Every meaning of an option, told apart by tool. */
function explainOption(text: string, lang: Language, tool?: CommandLine): Explanation {
  const meanings = new Map<Text, OptionInTool[]>()
  const unknownIn: ExplainedDialect[] = []
  for (const one of tool ? [tool, ...commandLines.filter((other) => other !== tool)] : commandLines) {
    const option = optionNamed(text, one)
    if (option) meanings.set(option.does, [...(meanings.get(option.does) ?? []), inTool(option, one)])
    else unknownIn.push(one.dialect)
  }
  if (meanings.size === 0) return unknown(text, lang, allOptions())
  const told = [...meanings].map(([does, tools]) => ({ does: does[lang], tools }))
  return { kind: 'option', lang, option: text, meanings: told, unknownIn }
}

/** An option as one tool writes it. */
export function inTool({ flag, long = [], argument }: OptionFacts, { dialect }: CommandLine): OptionInTool {
  const takes = argument ? { name: argument.name, values: argument.values ?? null } : null
  return { dialect, forms: [flag, ...long], argument: takes }
}

/** What a command line does, letter by letter. */
function explainCommand(command: string, lang: Language, tool?: CommandLine): CommandExplanation | UnknownSubject {
  const typed = typedCommand(command)
  if (!typed) return unknown(command, lang, ['netstat'])
  return explainWords(command, typed.words, lang, tool, typed.named)
}

function explainState(text: string, lang: Language): StateExplanation | UnknownSubject {
  const state = stateNamed(text)
  if (state) return stateExplanation(state, lang)
  const spellings = stateFacts.flatMap((facts) => facts.spellings.map((spelling) => spelling.text))
  const meant = nearest(text, [...connectionStates, ...spellings])
  return { kind: 'unknown', lang, subject: text, nearest: meant ?? null, known: connectionStates }
}

function explainWords(
  command: string,
  typed: readonly string[],
  lang: Language,
  given: CommandLine | undefined,
  named: ExplainedDialect | null,
): CommandExplanation {
  const readings = commandLines.map((tool) => ({ tool, parts: readWords(typed, tool) }))
  const taking = readings.filter(({ parts }) => parts.every(({ fault }) => fault === null))
  const told = given?.dialect ?? named
  const fewest = readings.toSorted((a, b) => faults(a.parts) - faults(b.parts))[0]
  const reading = (told ? readings.find(({ tool }) => tool.dialect === told) : (taking[0] ?? fewest)) as Reading
  return {
    kind: 'command',
    lang,
    command,
    dialect: reading.tool.dialect,
    chosen: given ? 'given' : named ? 'named' : chosenFrom(taking.length),
    possible: taking.map(({ tool }) => tool.dialect),
    parts: explained(reading, lang),
    elsewhere: grouped(readings.filter((other) => other !== reading).map((other) => elsewhere(reading, other, lang))),
  }
}

interface Reading {
  readonly tool: CommandLine
  readonly parts: readonly CommandPart[]
}

function chosenFrom(count: number): CommandExplanation['chosen'] {
  if (count === 0) return 'none'
  return count === 1 ? 'only' : 'several'
}

function faults(parts: readonly CommandPart[]): number {
  return parts.filter(({ fault }) => fault !== null).length
}

function explained({ tool, parts }: Reading, lang: Language): ExplainedPart[] {
  const options = parts.map((part) => explainedPart(part, tool, lang))
  if (parts.some(({ option, fault }) => option !== null || fault !== null)) return options
  return [{ text: 'netstat', argument: null, does: tool.bare[lang], fault: null }, ...options]
}

function explainedPart(
  { text, argument, option, fault }: CommandPart,
  tool: CommandLine,
  lang: Language,
): ExplainedPart {
  const does = fault ? faultText(fault, text, argument, lang) : (option?.does ?? tool.interval)[lang]
  return { text, argument, does, fault }
}

function faultText(fault: Fault, text: string, argument: string | null, lang: Language): string {
  return words[lang].faults[fault].replace('{text}', () => text).replace('{argument}', () => argument ?? '')
}

/** How another tool takes the line: it refuses a part, does something else, or the same. */
function elsewhere(reading: Reading, other: Reading, lang: Language): Elsewhere {
  const parts = explained(other, lang)
  const refused = parts.filter(({ fault }) => fault !== null)
  const dialects = [other.tool.dialect]
  if (refused.length > 0) return { dialects, verdict: 'error', parts: refused }
  const same = new Set(explained(reading, lang).map(({ text, argument, does }) => [text, argument, does].join()))
  const different = parts.filter(({ text, argument, does }) => !same.has([text, argument, does].join()))
  return { dialects, verdict: different.length > 0 ? 'different' : 'same', parts: different }
}

/** Tools that take the line alike, together. */
function grouped(list: readonly Elsewhere[]): Elsewhere[] {
  const alike = Map.groupBy(list, ({ verdict, parts }) => JSON.stringify([verdict, parts]))
  return [...alike.values()].map((group) => ({
    ...(group[0] as Elsewhere),
    dialects: group.flatMap(({ dialects }) => dialects),
  }))
}

function unknown(subject: string, lang: Language, known: readonly string[]): UnknownSubject {
  return { kind: 'unknown', lang, subject, nearest: nearest(subject, known) ?? null, known }
}

function allOptions(): string[] {
  return [
    ...new Set(commandLines.flatMap(({ options }) => options.flatMap(({ flag, long }) => [flag, ...(long ?? [])]))),
  ]
}

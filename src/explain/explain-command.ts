import type { CommandPart, Fault, TypedCommand } from '../table/command-line.ts'
import type { Explained } from './explained.ts'
import type { CommandExplanation, Elsewhere, ExplainedPart } from './explanation.ts'
import type { ExplainedOption, ExplainedTool } from './options/option.ts'
import { words } from './words/index.ts'
import type { Language } from './words/words.ts'

/** A command line that is asked about. */
export interface AskedCommand {
  readonly command: string
  readonly typed: TypedCommand
  readonly lang: Language
  /** The tool it belongs to, where that is said. */
  readonly given: ExplainedTool | undefined
}

/** What a command line does, part by part, and how other tools take it. */
export function explainCommand(
  { command, typed, lang, given }: AskedCommand,
  { tools, commands }: Explained,
): CommandExplanation {
  const { named } = typed
  const asked = given ?? tools.find(({ dialect, program }) => program !== undefined && dialect === named)
  const own = tools.filter(({ dialect, program }) => (asked?.program ? dialect === asked.dialect : !program))
  const readings = own.map((tool) => ({ tool, parts: commands.parts(typed.words, tool) }))
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

type Part = CommandPart<ExplainedOption>

interface Reading {
  readonly tool: ExplainedTool
  readonly parts: readonly Part[]
}

function chosenFrom(count: number): CommandExplanation['chosen'] {
  if (count === 0) return 'none'
  return count === 1 ? 'only' : 'several'
}

function faults(parts: readonly Part[]): number {
  return parts.filter(({ fault }) => fault !== null).length
}

function explained({ tool, parts }: Reading, lang: Language): ExplainedPart[] {
  const options = parts.map((part) => explainedPart(part, tool, lang))
  if (parts.some(({ option, fault }) => option !== null || fault !== null)) return options
  return [{ text: tool.program ?? 'netstat', argument: null, does: tool.bare[lang], fault: null }, ...options]
}

function explainedPart({ text, argument, option, fault }: Part, tool: ExplainedTool, lang: Language): ExplainedPart {
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

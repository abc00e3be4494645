import type { CommandLine, OptionFacts } from './options/option.ts'

/** Why a tool refuses a part of a command line. */
export type Fault = 'unknown-option' | 'argument-missing' | 'argument-unknown' | 'operand-unknown'

/** A part of a command line as one tool reads it: an option with its argument, or a word without a mark. */
export interface CommandPart {
  readonly text: string
  readonly argument: string | null
  /** The option; null for a word without a mark, and for what the tool does not know. */
  readonly option: OptionFacts | null
  readonly fault: Fault | null
}

/** A command line without the shell's part of it, and what it shows of the system it was typed on. */
export interface TypedCommand {
  readonly words: readonly string[]
  /** Tool that the line itself names: by `.exe`, a drive, `/a`, `busybox netstat`. */
  readonly named: CommandLine['dialect'] | null
}

/** Takes the command netstat out of a line as pasted; undefined when there is none. */
export function typedCommand(line: string): TypedCommand | undefined {
  const match = /(?:^|[\s\\/>$#%"'`(])netstat(\.exe)?(?=$|[\s"'`)|;&<>])/i.exec(line)
  if (!match) return undefined
  const before = line.slice(0, match.index + 1)
  const behind = line.slice(match.index + match[0].length).split(/[|;&<>"'`)]|\s#|\s\d+>/, 1)[0] as string
  const words = behind.split(/\s+/).filter((word) => word !== '')
  const isWindows =
    match[1] !== undefined || /^\s*(?:PS )?[A-Z]:\\/i.test(before) || words.some((word) => /^\/[a-z?]+$/i.test(word))
  const box = /\b(busybox|toybox)\s*$/.exec(before)?.[1] as 'busybox' | 'toybox' | undefined
  return { words, named: isWindows ? 'windows' : (box ?? null) }
}

// > | -anp tcp 5
//      ^letters ^argument of the last   ^interval
/** Reads the words behind `netstat` as a tool does: letters in one word or in several, long forms, arguments. */
export function readWords(words: readonly string[], tool: CommandLine): CommandPart[] {
  const parts: CommandPart[] = []
  const rest = [...words]
  const given = new Map<string, number>()
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (/^--./.test(word)) parts.push(longOption(word, rest, tool))
    else if (isMarked(word, tool)) parts.push(...letters(word.slice(1), rest, tool, given))
    else parts.push(operand(word, tool))
  }
  return parts
}

/** The option of a tool that is written so; undefined when it has none. */
export function optionNamed(text: string, tool: CommandLine): OptionFacts | undefined {
  const flag = tool.anyCase ? text.replace('/', '-').toLowerCase() : text
  const known = tool.options.find((one) => one.flag === flag || one.long?.includes(flag))
  if (known || !/^--[a-z]/.test(flag)) return known
  const begun = tool.options.filter((one) => [one.flag, ...(one.long ?? [])].some((long) => long.startsWith(flag)))
  return begun.length === 1 ? begun[0] : undefined
}

function isMarked(word: string, { anyCase }: CommandLine): boolean {
  return /^-./.test(word) || (anyCase === true && /^\/./.test(word))
}

function longOption(word: string, rest: string[], tool: CommandLine): CommandPart {
  const [name, value] = word.split(/[=:,](.*)/s, 2) as [string, string | undefined]
  const option = optionNamed(name, tool)
  return part(name, option, option?.argument ? (value ?? rest.shift()) : value)
}

/** Reads the letters of one word. A letter `given` before means what it means twice, where the tool has that. */
function letters(text: string, rest: string[], tool: CommandLine, given: Map<string, number>): CommandPart[] {
  const parts: CommandPart[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    const option = repeated(letter, given.get(letter) ?? 0, tool) ?? optionNamed(`-${letter}`, tool)
    const flag = option?.flag ?? `-${letter}`
    given.set(flag.charAt(1), (given.get(flag.charAt(1)) ?? 0) + 1)
    const attached = option?.argument && !tool.argumentApart ? text.slice(at + 1) : ''
    parts.push(part(flag, option, option?.argument ? attached || rest.shift() : undefined))
    if (attached) break
  }
  return parts
}

function repeated(letter: string, before: number, tool: CommandLine): OptionFacts | undefined {
  return before > 0 ? optionNamed(`-${letter.repeat(before + 1)}`, tool) : undefined
}

function part(text: string, option: OptionFacts | undefined, argument?: string | undefined): CommandPart {
  return { text, argument: argument ?? null, option: option ?? null, fault: faultOf(option, argument) }
}

function faultOf(option: OptionFacts | undefined, argument: string | undefined): Fault | null {
  if (!option) return 'unknown-option'
  if (!option.argument) return null
  if (argument === undefined) return 'argument-missing'
  const { values } = option.argument
  const isKnown = !values || argument.split(',').every((one) => values.includes(one.toLowerCase()))
  return isKnown ? null : 'argument-unknown'
}

function operand(word: string, tool: CommandLine): CommandPart {
  const isKnown = tool.anyOperand || /^\d+$/.test(word)
  return { text: word, argument: null, option: null, fault: isKnown ? null : 'operand-unknown' }
}

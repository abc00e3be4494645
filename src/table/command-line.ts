import type { DialectName } from './dialect-name.ts'

/** What word processors make of the hyphens of an option; none of them is a hyphen. */
export const DASHES = '‐‑‒–—―−﹣－'

/** A tool whose command line is known; the files of the kernel are printed by none of their own. */
export type ToolName = Exclude<DialectName, 'procfs'>

/** One option of a tool. */
export interface OptionFacts<Flag extends string = string> {
  /** The option as typed: `-a`; `-ll` where the letter given twice means more. */
  readonly flag: Flag
  /** Its long forms. */
  readonly long?: readonly string[]
  /** What has to follow it. */
  readonly argument?: Argument
}

/** What has to follow an option. */
export interface Argument {
  readonly name: string
  /** All there can be, in lower case; undefined where any word can stand. */
  readonly values?: readonly string[]
  /** Whether it has to be a number. */
  readonly number?: true
  /** Whether the option can stand without it; a word that begins with a mark is none. */
  readonly optional?: true
}

/** The options of one program, and how it reads its command line. */
export interface OptionTable<Option extends OptionFacts = OptionFacts> {
  readonly dialect: ToolName
  /** The program whose options these are, in lower case, where that is not netstat. */
  readonly program?: string
  /** Whether the name of an option is a word, in whatever case and cut short at will (PowerShell). */
  readonly worded?: true
  /** Windows reads -A as -a, and /a as well. */
  readonly anyCase?: true
  /** Whether the argument of an option has to be a word of its own. */
  readonly argumentApart?: true
  /** Whether any word without a mark is let pass, not only a number. */
  readonly anyOperand?: true
  readonly options: readonly Option[]
}

/** Why a tool refuses a part of a command line. */
export type Fault = 'unknown-option' | 'argument-missing' | 'argument-unknown' | 'operand-unknown'

/** A part of a command line as one tool reads it: an option with its argument, or a word without a mark. */
export interface CommandPart<Option extends OptionFacts = OptionFacts> {
  readonly text: string
  readonly argument: string | null
  /** The option; null for a word without a mark, and for what the tool does not know. */
  readonly option: Option | null
  readonly fault: Fault | null
}

/** What ran a command on another machine, or apart from the others of its machine. */
export interface Runner {
  /** What ran it, as pasted: `docker exec web`. */
  readonly via?: string
  /** The machine it ran on, as named: `ssh host`. */
  readonly host?: string
  /** The network namespace it ran in: `ip netns exec blue`. */
  readonly namespace?: string
}

/** A command line of netstat, or of another program whose output is read, taken out of the text around it. */
export interface TypedCommand {
  /** The command as pasted, with sudo and what its output is piped into. */
  readonly command: string
  /** The name of the program in lower case, without its path. */
  readonly program: string
  /** The words behind the name of the program, without the quotes of the shell. */
  readonly words: readonly string[]
  /** Tool that the line itself names: by a program that no other tool has, `.exe`, a drive, `/a`, `busybox netstat`; null when it names none. */
  readonly named: ToolName | null
  readonly runner: Runner
  /** The machine of the prompt that it was given at, where that names one. */
  readonly host?: string | undefined
  /** When it was given (ISO 8601), as its prompt or banner says. */
  readonly at?: string | undefined
}

/** What reads command lines; the grammar is handed to those who need it. */
export interface CommandGrammar {
  /** Finds a command in a line of a text: behind a prompt, in quotes, alone; undefined in prose. */
  find(line: string): TypedCommand | undefined
  /** Reads a line that is meant as a command; undefined when no known program stands in it. */
  read(line: string): TypedCommand | undefined
  /** Reads the words behind the program as one tool does: letters together or apart, long forms, arguments. */
  parts<Option extends OptionFacts>(words: readonly string[], table: OptionTable<Option>): CommandPart<Option>[]
  /** The option that is written so, alone; a long one may be cut short. Undefined when the tool has none. */
  option<Option extends OptionFacts>(text: string, table: OptionTable<Option>): Option | undefined
}

/** The options of a command line, one an entry, each once: as the tool writes them, or as typed where it knows none. */
export function optionsIn(parts: readonly CommandPart[]): string[] {
  const flags = parts.flatMap(({ text, option, fault }) => {
    if (option) return [option.flag.replace(REPEATED, '-$1')]
    return fault === 'unknown-option' ? [text] : []
  })
  return [...new Set(flags)]
}

/** A letter that is given again, told as all of them together. */
const REPEATED = /^-([^-])\1+$/

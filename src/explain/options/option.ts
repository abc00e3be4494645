import type { DialectName } from '../../dialect.ts'
import type { Language } from '../words/words.ts'

/** A tool whose command line can be explained. */
export type ExplainedDialect = Exclude<DialectName, 'procfs'>

/** One sentence in every language. Two options mean the same where they have the same text. */
export type Text = Readonly<Record<Language, string>>

/** One option of a tool. */
export interface OptionFacts {
  /** The option as typed: `-a`; `-ll` where the letter given twice means more. */
  readonly flag: string
  readonly does: Text
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
}

/** The command line of one tool. */
export interface CommandLine {
  readonly dialect: ExplainedDialect
  /** What the tool is called. */
  readonly system: string
  /** Windows reads -A as -a, and /a as well. */
  readonly anyCase?: true
  /** Whether the argument of an option has to be a word of its own. */
  readonly argumentApart?: true
  /** What it shows without options. */
  readonly bare: Text
  /** What a number at the end of the line does. */
  readonly interval: Text
  /** Whether any other word at the end is let pass. */
  readonly anyOperand?: true
  readonly options: readonly OptionFacts[]
}

/** Makes one option. */
export function option(flag: string, does: Text, more: Omit<OptionFacts, 'flag' | 'does'> = {}): OptionFacts {
  return { flag, does, ...more }
}

import { optionNamed, typedCommand } from './command.ts'
import { explainCommand } from './explain-command.ts'
import { explainOption } from './explain-option.ts'
import { explainState } from './explain-state.ts'
import type { Explanation } from './explanation.ts'
import { commandLines } from './options/index.ts'
import { toolNamed } from './tools.ts'
import { words } from './words/index.ts'
import type { Language } from './words/words.ts'

/** Characters of the longest subject that is explained; of a longer one nothing is known. */
export const LONGEST_SUBJECT = 1000

/** What can be asked of an explanation. */
export interface ExplainOptions {
  /** English unless told. */
  readonly lang?: Language | undefined
  /** The tool a command line or an option belongs to, or `linux`; guessed unless told. */
  readonly dialect?: string | undefined
}

/**
 * Explains a state in any spelling, an option, or a command line of netstat. A subject of more than 1000 characters is
 * unknown, and the answer names its first 1000.
 * @throws RangeError when the dialect or the language is not known.
 */
export function explain(subject: string, { lang = 'en', dialect }: ExplainOptions = {}): Explanation {
  if (!Object.hasOwn(words, lang)) throw new RangeError(`unknown language ${lang}`)
  const tool = dialect === undefined ? undefined : toolNamed(dialect)
  if (dialect !== undefined && !tool) throw new RangeError(`unknown dialect ${dialect}`)
  const text = subject.trim()
  if (text.length > LONGEST_SUBJECT) return explainState(text.slice(0, LONGEST_SUBJECT), lang)
  if (isOption(text)) return explainOption(text, lang, tool)
  const command = /^[-/]./.test(text) ? `netstat ${text}` : text
  const typed = typedCommand(command)
  return typed ? explainCommand(command, typed, lang, tool) : explainState(text, lang)
}

/** Whether a text is one option: a letter, a long form, or what a tool knows as one. */
function isOption(text: string): boolean {
  return /^(?:-[^-]|\/.|--[\w-]+)$/.test(text) || commandLines.some((tool) => optionNamed(text, tool) !== undefined)
}

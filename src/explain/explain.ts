import { DASHES } from '../table/command-line.ts'
import { explainCommand } from './explain-command.ts'
import { explainOption } from './explain-option.ts'
import { explainState } from './explain-state.ts'
import type { Explained } from './explained.ts'
import { type Explanation, LONGEST_SUBJECT } from './explanation.ts'
import { toolNamed } from './tools.ts'
import { words } from './words/index.ts'
import type { Language } from './words/words.ts'

/** What can be asked of an explanation. */
export interface ExplainOptions {
  /** English unless told. */
  readonly lang?: Language | undefined
  /** The tool a command line or an option belongs to, or `linux`; guessed unless told. */
  readonly dialect?: string | undefined
}

/** Makes the function that explains a state in any spelling, an option, or a command line. */
export function createExplain(explained: Explained): (subject: string, options?: ExplainOptions) => Explanation {
  const { tools, commands } = explained
  return (subject, { lang = 'en', dialect } = {}) => {
    if (!Object.hasOwn(words, lang)) throw new RangeError(`unknown language ${lang}`)
    const tool = dialect === undefined ? undefined : toolNamed(dialect, tools)
    if (dialect !== undefined && !tool) throw new RangeError(`unknown dialect ${dialect}`)
    const text = subject.trim()
    if (text.length > LONGEST_SUBJECT) return explainState(text.slice(0, LONGEST_SUBJECT), lang)
    if (isOption(text, explained)) return explainOption(text, lang, explained, tool)
    const command = MARKED.test(text) ? `${tool?.program ?? 'netstat'} ${text}` : text
    const typed = commands.read(command)
    return typed && typed.program !== 'route'
      ? explainCommand({ command, typed, lang, given: tool }, explained)
      : explainState(text, lang)
  }
}

/** Options alone, with the dash of a keyboard or another. */
const MARKED = new RegExp(`^[-/${DASHES}].`)

/** Whether a text is one option: a letter, a long form, or what a tool knows as one. */
function isOption(text: string, { tools, commands }: Explained): boolean {
  if (/^(?:-[^-]|\/.|--[\w-]+)$/.test(text)) return true
  return tools.some((tool) => commands.option(text, tool) !== undefined)
}

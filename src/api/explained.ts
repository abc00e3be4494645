import { inTool } from '../explain/explain-option.ts'
import { stateExplanation } from '../explain/explain-state.ts'
import type { CommandExplanation, OptionExplanation, StateExplanation } from '../explain/explanation.ts'
import type { ExplainedTool } from '../explain/options/option.ts'
import { stateFacts } from '../explain/states.ts'
import { toolNamed } from '../explain/tools.ts'
import { transitions } from '../explain/transitions.ts'
import { words } from '../explain/words/index.ts'
import type { Language } from '../explain/words/words.ts'
import { explain, explainedCommandLines, toolNames } from '../explainer.ts'
import { refusal } from './problems.ts'

export { stateDiagram } from '../explain/diagram.ts'

/** Every state, how one leads to another, and what holds for all. */
export function explainedStates(lang: Language): object {
  const states = stateFacts.map(({ state }) => stateExplanation(state, lang))
  return { lang, states, transitions, notes: words[lang].notes }
}

/**
 * A state in any spelling.
 * @throws HTTPException when it is none.
 */
export function explainedState(subject: string, lang: Language): StateExplanation {
  const explanation = /^[-/]|netstat/i.test(subject) ? undefined : explain(subject, { lang })
  if (explanation?.kind === 'state') return explanation
  const known = stateFacts.map(({ state }) => state)
  const nearest = explanation?.kind === 'unknown' ? explanation.nearest : null
  throw refusal('not-found', `'${subject}' is no state. The states are ${known.join(', ')}.`, { nearest, known })
}

/**
 * The options of every tool, or of one.
 * @throws HTTPException when the tool is not known.
 */
export function explainedOptions(lang: Language, dialect: string | undefined): object {
  const tools = dialect === undefined ? explainedCommandLines : [toolOf(dialect)]
  return { lang, dialects: tools.map((tool) => described(tool, lang)) }
}

/**
 * A command line, or an option.
 * @throws HTTPException when it is neither, or the tool is not known.
 */
export function explainedCommand(
  command: string,
  lang: Language,
  dialect: string | undefined,
): CommandExplanation | OptionExplanation {
  if (dialect !== undefined) toolOf(dialect)
  const explanation = explain(command, { lang, dialect })
  if (explanation.kind === 'command' || explanation.kind === 'option') return explanation
  const detail =
    'The command is one of a known program, or the options of netstat alone: netstat -ano, ss -tulpn, -ano.'
  throw refusal('bad-parameter', detail, { parameter: 'command' })
}

function toolOf(dialect: string): ExplainedTool {
  const tool = toolNamed(dialect, explainedCommandLines)
  if (tool) return tool
  throw refusal('bad-parameter', `The dialects are ${toolNames.join(', ')}.`, { parameter: 'dialect' })
}

function described(tool: ExplainedTool, lang: Language) {
  const { dialect, system, bare, interval } = tool
  return {
    dialect,
    system,
    bare: bare[lang],
    interval: interval[lang],
    options: tool.options.map((option) => {
      const { forms, argument } = inTool(option, tool)
      return { forms, argument, does: option.does[lang] }
    }),
  }
}

import type { Context, Env, Hono } from 'hono'
import { languageDetector } from 'hono/language'
import { stateDiagram } from '../explain/diagram.ts'
import { inTool } from '../explain/explain-option.ts'
import { stateExplanation } from '../explain/explain-state.ts'
import type { ExplainedTool } from '../explain/options/option.ts'
import { stateFacts } from '../explain/states.ts'
import { toolNamed } from '../explain/tools.ts'
import { transitions } from '../explain/transitions.ts'
import { words } from '../explain/words/index.ts'
import type { Language } from '../explain/words/words.ts'
import { languages } from '../explain/words/words.ts'
import { explain, explainedCommandLines, toolNames } from '../explainer.ts'
import { jsonText } from '../write/json-text.ts'
import { checkLength } from './parameters.ts'
import { refusal } from './problems.ts'

/** Adds the calls that explain states, options and command lines. They need nothing but the application. */
export function addExplanations<E extends Env>(app: Hono<E>): void {
  const supportedLanguages = [...languages]
  const language = languageDetector({ order: ['header'], supportedLanguages, fallbackLanguage: 'en', caches: false })
  app.get('/v1/states', language, (context) => {
    const lang = languageOf(context, [])
    const { notes } = words[lang]
    return answer(context, lang, {
      lang,
      states: stateFacts.map(({ state }) => stateExplanation(state, lang)),
      transitions,
      notes,
    })
  })
  app.get('/v1/states/diagram.svg', language, (context) => {
    const lang = languageOf(context, [])
    return answer(context, lang, stateDiagram({ lang }), 'image/svg+xml; charset=utf-8')
  })
  app.get('/v1/states/:state', language, (context) => {
    const lang = languageOf(context, [])
    const subject = context.req.param('state')
    checkLength('state', subject)
    const explanation = /^[-/]|netstat/i.test(subject) ? undefined : explain(subject, { lang })
    if (explanation?.kind === 'state') return answer(context, lang, explanation)
    const known = stateFacts.map(({ state }) => state)
    const nearest = explanation?.kind === 'unknown' ? explanation.nearest : null
    throw refusal('not-found', `'${subject}' is no state. The states are ${known.join(', ')}.`, { nearest, known })
  })
  app.get('/v1/options', language, (context) => {
    const lang = languageOf(context, ['dialect', 'command'])
    const { dialect, command } = context.req.query()
    if (command !== undefined) return answer(context, lang, explained(command, lang, dialect))
    const tools = dialect === undefined ? explainedCommandLines : [toolOf(dialect)]
    return answer(context, lang, { lang, dialects: tools.map((tool) => described(tool, lang)) })
  })
}

/** The language of an answer: `lang` of the query, else what the header prefers. A parameter nobody knows is refused. */
function languageOf(context: Context, parameters: readonly string[]): Language {
  const known = ['lang', ...parameters]
  for (const [parameter, value] of Object.entries(context.req.query())) {
    if (!known.includes(parameter))
      throw refusal('bad-parameter', `The parameters are ${known.join(', ')}.`, { parameter })
    checkLength(parameter, value)
  }
  const asked = context.req.query('lang')
  const lang = languages.find((one) => one === (asked ?? context.get('language')))
  if (!lang) throw refusal('bad-parameter', `The languages are ${languages.join(', ')}.`, { parameter: 'lang' })
  return lang
}

/** An answer in a language; it says which, and that it depends on what the caller prefers. */
function answer(context: Context, lang: Language, body: string | object, type = 'application/json'): Response {
  const headers = { 'content-language': lang, 'content-type': type }
  context.header('vary', 'Accept-Language', { append: true })
  return context.body(typeof body === 'string' ? body : jsonText(body), 200, headers)
}

function toolOf(dialect: string): ExplainedTool {
  const tool = toolNamed(dialect, explainedCommandLines)
  if (tool) return tool
  throw refusal('bad-parameter', `The dialects are ${toolNames.join(', ')}.`, { parameter: 'dialect' })
}

function explained(command: string, lang: Language, dialect: string | undefined) {
  if (dialect !== undefined) toolOf(dialect)
  const explanation = explain(command, { lang, dialect })
  if (explanation.kind === 'command' || explanation.kind === 'option') return explanation
  const detail =
    'The command is one of a known program, or the options of netstat alone: netstat -ano, ss -tulpn, -ano.'
  throw refusal('bad-parameter', detail, { parameter: 'command' })
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

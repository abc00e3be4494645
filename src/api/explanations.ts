import type { Context, Env, Hono } from 'hono'
import { languageDetector } from 'hono/language'
import type { Language } from '../explain/words/words.ts'
import { languages } from '../explain/words/words.ts'
import { jsonText } from '../write/json-text.ts'
import { checkLength } from './parameters.ts'
import { refusal } from './problems.ts'

/** What is said of states and options is half as large as the reader: it is loaded for the first call that asks for it. */
const explained = () => import('./explained.ts')

/** Adds the calls that explain states, options and command lines. They need nothing but the application. */
export function addExplanations<E extends Env>(app: Hono<E>): void {
  const supportedLanguages = [...languages]
  const language = languageDetector({ order: ['header'], supportedLanguages, fallbackLanguage: 'en', caches: false })
  app.get('/v1/states', language, async (context) => {
    const lang = languageOf(context, [])
    const { explainedStates } = await explained()
    return answer(context, lang, explainedStates(lang))
  })
  app.get('/v1/states/diagram.svg', language, async (context) => {
    const lang = languageOf(context, [])
    const { stateDiagram } = await explained()
    return answer(context, lang, stateDiagram({ lang }), 'image/svg+xml; charset=utf-8')
  })
  app.get('/v1/states/:state', language, async (context) => {
    const lang = languageOf(context, [])
    const subject = context.req.param('state')
    checkLength('state', subject)
    const { explainedState } = await explained()
    return answer(context, lang, explainedState(subject, lang))
  })
  app.get('/v1/options', language, async (context) => {
    const lang = languageOf(context, ['dialect', 'command'])
    const { dialect, command } = context.req.query()
    const { explainedCommand, explainedOptions } = await explained()
    const body = command === undefined ? explainedOptions(lang, dialect) : explainedCommand(command, lang, dialect)
    return answer(context, lang, body)
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

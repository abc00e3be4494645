import { stateFacts } from '../explain/states.ts'
import { transitions } from '../explain/transitions.ts'
import { languages } from '../explain/words/words.ts'
import { explainedCommandLines } from '../explainer.ts'
import { answer, inPath, type Json, parameter, problems } from './openapi-parts.ts'

const text = { type: 'string' }
const texts = listOf(text)
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] })
const state = { enum: stateFacts.map((facts) => facts.state) }
const dialect = { enum: explainedCommandLines.map((line) => line.dialect) }
const sends = { enum: [...new Set(transitions.map((transition) => transition.sends))] }
const language = { enum: languages }
const argument = orNull(closed({ name: text, values: orNull(texts) }))
const part = closed({ text, argument: orNull(text), does: text, fault: orNull(text) })

/** What the explaining calls answer with, as components. */
export const explanationSchemas: Json = {
  StateExplanation: closed({
    kind: { const: 'state' },
    lang: language,
    state,
    spellings: listOf({ type: 'object' }),
    side: orNull(text),
    short: text,
    meaning: text,
    waits: text,
    before: listOf(closed({ state, on: text, sends })),
    after: listOf(closed({ state, on: text, sends })),
    duration: text,
    finding: text,
    advice: text,
    shownWith: listOf(closed({ tools: texts, options: texts })),
    source: text,
    notes: texts,
  }),
  StateTransition: closed({ from: state, to: state, on: text, sends }),
  OptionExplanation: closed({
    kind: { const: 'option' },
    lang: language,
    option: text,
    meanings: listOf(closed({ does: text, tools: listOf(closed({ dialect, forms: texts, argument })) })),
    unknownIn: listOf(dialect),
  }),
  CommandExplanation: closed({
    kind: { const: 'command' },
    lang: language,
    command: text,
    dialect,
    chosen: { enum: ['given', 'named', 'only', 'several', 'none'] },
    possible: listOf(dialect),
    parts: listOf(part),
    elsewhere: listOf(
      closed({ dialects: listOf(dialect), verdict: { enum: ['same', 'different', 'error'] }, parts: listOf(part) }),
    ),
  }),
  DialectOptions: closed({
    dialect,
    system: text,
    bare: text,
    interval: text,
    options: listOf(closed({ forms: texts, argument, does: text })),
  }),
}

const lang = parameter('lang', 'The language of the answer; goes before Accept-Language', language)

/** The calls that explain states, options and command lines. */
export const explanationPaths: Json = {
  '/v1/states': {
    get: call('states', 'What every state means, and the ways between them', [lang], {
      200: answer(
        'The states',
        'application/json',
        closed({
          lang: language,
          states: listOf(component('StateExplanation')),
          transitions: listOf(component('StateTransition')),
          notes: { type: 'object', additionalProperties: text },
        }),
      ),
      ...problems('bad-parameter'),
    }),
  },
  '/v1/states/diagram.svg': {
    get: call('diagram', 'The states of TCP as a diagram', [lang], {
      200: answer('The diagram', 'image/svg+xml', text),
      ...problems('bad-parameter'),
    }),
  },
  '/v1/states/{state}': {
    get: call(
      'state',
      'What a state means, in any spelling of it',
      [{ ...inPath('state', text), example: 'TIME_WAIT' }, lang],
      {
        200: answer('The state', 'application/json', component('StateExplanation')),
        ...problems('bad-parameter', 'not-found'),
      },
    ),
  },
  '/v1/options': {
    get: call(
      'options',
      'The options of the tools, or what a command line does',
      [
        parameter('command', 'An option, or a command line: -ano, netstat -rn, ss -tulpn', text),
        parameter('dialect', 'The tool; linux is net-tools', { enum: ['linux', ...dialect.enum] }),
        lang,
      ],
      {
        200: answer('The options, or what the command does', 'application/json', {
          anyOf: [
            closed({ lang: language, dialects: listOf(component('DialectOptions')) }),
            component('OptionExplanation'),
            component('CommandExplanation'),
          ],
        }),
        ...problems('bad-parameter'),
      },
    ),
  },
}

function call(operationId: string, summary: string, parameters: readonly Json[], responses: Json): Json {
  return { tags: ['explanations'], operationId, summary, parameters, responses }
}

function component(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

function listOf(items: Json): Json {
  return { type: 'array', items }
}

/** An object that has all of these members and no other. */
function closed(properties: Json): Json {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

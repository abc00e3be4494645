import process from 'node:process'
import type { UnknownSubject } from '../explain/explanation.ts'
import { words } from '../explain/words/index.ts'
import { type Language, languages } from '../explain/words/words.ts'
import { explain, toolNames } from '../explainer.ts'
import { suggestion } from '../text/nearest.ts'
import { jsonText } from '../write/json-text.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import type { ExplainFlags } from './explain-flags.ts'
import { explanationText, stateList, statesText } from './explanation-text.ts'
import { print } from './print.ts'

const FORMATS = ['text', 'json'] as const

/** Explains a line of a file, or a subject, or lists the states when there is none. */
export async function explainOnTerminal(subject: readonly string[], flags: ExplainFlags): Promise<Exit> {
  if (flags.line !== undefined) return (await import('./explain-line.ts')).explainLineOf(subject, flags)
  for (const name of ['locale', 'encoding'] as const)
    if (flags[name] !== undefined)
      throw new UsageError(
        `option '--${name}': a line of a text has it: --line; --lang chooses the language of an explanation`,
      )
  print(`${explained(subject, flags)}\n`)
  return EXIT.ok
}

function explained(subject: readonly string[], flags: ExplainFlags): string {
  const lang = oneOf(flags.lang ?? languageOf(process.env), languages, 'lang')
  const isText = oneOf(flags.format, FORMATS, 'format') === 'text'
  const dialect = flags.dialect && oneOf(flags.dialect.toLowerCase(), toolNames, 'dialect')
  if (subject.length === 0) return isText ? statesText(lang) : json(stateList(lang))
  const explanation = explain(subject.join(' '), { lang, dialect })
  if (explanation.kind === 'unknown') throw new UsageError(unknownText(explanation))
  return isText ? explanationText(explanation) : json(explanation)
}

/** The language that the environment asks for, as gettext reads it; English for all that nothing is written in. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const wanted = LC_ALL || LC_MESSAGES || LANG || ''
  return languages.find((one) => wanted.toLowerCase().split(/[_.@-]/, 1)[0] === one) ?? 'en'
}

/** @throws UsageError that lists what there is. */
function oneOf<T extends string>(value: string, known: readonly T[], flag: string): T {
  const found = known.find((one) => one === value)
  if (found !== undefined) return found
  throw new UsageError(`option '--${flag}': '${value}' is not known. ${suggestion(value, known)}`)
}

function unknownText({ lang, subject, nearest, known }: UnknownSubject): string {
  const { labels } = words[lang]
  return [
    labels.unknown.replace('{subject}', () => subject),
    ...(nearest ? [labels.nearest.replace('{word}', nearest)] : []),
    labels.known.replace('{words}', known.join(', ')),
  ].join(' ')
}

function json(value: unknown): string {
  return jsonText(value, 2)
}

import { allExporters, type Exporter, type Format } from '../write/export/index.ts'
import { type Asking, answering, type Gathering, type Needs } from './asking.ts'
import { count } from './count/count.ts'
import { diff } from './diff/diff.ts'
import { edges } from './edges/edges.ts'
import type { Question } from './question.ts'
import { timeline } from './timeline/timeline.ts'

/** Every kind of question. */
const askings = { count, diff, timeline, edges } satisfies {
  [Ask in Question['ask']]: Asking<Extract<Question, { ask: Ask }>, unknown>
}

/** A kind of question. */
export type Ask = keyof typeof askings

/** The name of a format of rows or of an answer. */
export type AnyFormat = Format | { [A in Ask]: keyof (typeof askings)[A]['formats'] }[Ask]

/** The answer to a question. */
export type AnswerTo<Asked extends Question> =
  ReturnType<(typeof askings)[Asked['ask']]['begin']> extends Gathering<infer Answer> ? Answer : never

/** The formats of the answers to a kind of question, by name. */
export function answerFormats(ask: Ask): Readonly<Record<string, { mediaType: string; extension: string }>> {
  return askings[ask].formats
}

/** What writes rows in a format or, where a question is asked, the answer to it. @throws RangeError when there is no such format. */
export function exporterFor(format: AnyFormat, question?: Question): Exporter {
  const exporter = question ? answerer(format, question) : allExporters[format as Format]
  if (!exporter) throw new RangeError(`unknown format ${format}`)
  return exporter
}

/**
 * Begins the answer to a question.
 * @throws QuestionError when it cannot be answered.
 */
export function begun<Asked extends Question>(question: Asked): Gathering<AnswerTo<Asked>> {
  return askingOf(question).begin(question) as Gathering<AnswerTo<Asked>>
}

/**
 * What a question needs of the reading that answers it.
 * @throws QuestionError when it cannot be answered.
 */
export function needsOf(question: Question): Needs {
  return askingOf(question).needs(question)
}

function answerer(format: string, question: Question): Exporter | undefined {
  const asking = askingOf(question)
  const found = Object.hasOwn(asking.formats, format) ? asking.formats[format] : undefined
  return found && answering(() => asking.begin(question), found)
}

function askingOf(question: Question): Asking<Question, unknown> {
  return askings[question.ask] as Asking<Question, unknown>
}

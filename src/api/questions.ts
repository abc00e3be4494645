import { type Ask, needsOf } from '../ask/index.ts'
import { type Question, QuestionError } from '../ask/question.ts'
import { checkLength, type ParseOptions, parseOptions } from './parameters.ts'
import { refusal } from './problems.ts'

/** What the query of a call says beside the options of reading, for each kind of question. */
const questions: { readonly [Asked in Ask]: Reads<Extract<Question, { ask: Asked }>> } = {
  count: {
    parameters: ['by', 'every', 'top', 'view'],
    read: ({ by, every, top, view }) => ({
      ask: 'count',
      by: (by ?? 'state').split(','),
      every,
      top: top === undefined ? undefined : Number(top),
      view,
    }),
  },
  diff: {
    parameters: ['view', 'runs'],
    read: ({ view, runs }) => ({
      ask: 'diff',
      view,
      runs: runs === undefined ? undefined : (runs.split(',').map(Number) as [number, number]),
    }),
  },
  timeline: {
    parameters: ['view', 'top'],
    read: ({ view, top }) => ({ ask: 'timeline', view, top: top === undefined ? undefined : Number(top) }),
  },
  edges: { parameters: ['view'], read: ({ view }) => ({ ask: 'edges', view }) },
}

/** Parameters of a reading that say what rows or reports carry. */
const OF_ROWS = ['spans', 'findings', 'fields']

interface Reads<Asked> {
  readonly parameters: readonly string[]
  read(values: Readonly<Record<string, string | undefined>>): Asked
}

/** Reads the options of a call that asks a question. A value that the question cannot have is refused, as are unknown parameters. */
export function askedOptions(ask: Ask, query: URLSearchParams): ParseOptions {
  const { parameters, read } = questions[ask]
  const values: Record<string, string> = {}
  for (const parameter of parameters) {
    const value = query.get(parameter)
    if (value === null) continue
    checkLength(parameter, value)
    values[parameter] = value
    query.delete(parameter)
  }
  const ofRows = OF_ROWS.find((parameter) => query.has(parameter))
  if (ofRows)
    throw refusal('bad-parameter', `An answer has no ${ofRows}; the rows of /v1/parse have.`, { parameter: ofRows })
  const options = parseOptions(query, parameters)
  const question = read(values)
  try {
    needsOf(question)
  } catch (error) {
    if (error instanceof QuestionError) throw refusal('bad-parameter', error.message, { parameter: error.parameter })
    throw error
  }
  return { ...options, question }
}

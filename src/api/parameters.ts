import { refusal } from './problems.ts'

/** What a caller may force instead of leaving it to detection, and what the rows shall carry. */
export interface ParseOptions {
  name?: string
  view?: string
  dialect?: string
  locale?: string
  encoding?: string
  /** What the sender says of the body itself; a text that is packed in it has its own. */
  charset?: string
  spans?: boolean
}

const WORDS = ['name', 'view', 'dialect', 'locale', 'encoding'] as const

/**
 * Reads the options of a parse from the query.
 * A parameter nobody knows is refused rather than ignored.
 */
export function parseOptions(request: Request): ParseOptions {
  const query = new URL(request.url).searchParams
  const options: ParseOptions = {}
  for (const [parameter, value] of query) {
    if (parameter === 'format') continue
    if (parameter === 'spans') options.spans = truth(parameter, value)
    else options[word(parameter)] = value
  }
  return options
}

/** The parameter whose value the library does not know, where that is what an error says. */
export function parameterAtFault(error: Error): string | undefined {
  return error instanceof RangeError ? error.message.match(/^unknown (view|dialect|locale|encoding) /)?.[1] : undefined
}

function word(parameter: string): (typeof WORDS)[number] {
  const known = WORDS.find((name) => name === parameter)
  if (known) return known
  throw refusal('bad-parameter', `The parameters are ${WORDS.join(', ')}, spans and format.`, { parameter })
}

function truth(parameter: string, value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw refusal('bad-parameter', `${parameter} is true or false.`, { parameter })
}

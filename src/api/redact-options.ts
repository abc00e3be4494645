import { keptIn } from '../ask/redact/keep.ts'
import { checkLength, type ParseOptions, parseOptions } from './parameters.ts'
import { refusal } from './problems.ts'

const READING = ['name', 'dialect', 'locale', 'encoding']

/** Reads the options of a redaction from the query; a parameter that it does not have is refused. */
export function redactOptions(query: URLSearchParams): ParseOptions {
  const rest = new URLSearchParams()
  const own: { keep?: string; salt?: string } = {}
  for (const [parameter, value] of query) {
    checkLength(parameter, value)
    if (parameter === 'salt' && value === '')
      throw refusal('bad-parameter', 'The salt is empty, and no secret.', { parameter })
    if (parameter === 'keep' || parameter === 'salt') own[parameter] = value
    else if (READING.includes(parameter)) rest.append(parameter, value)
    else
      throw refusal(
        'bad-parameter',
        `The parameters are keep, salt, ${READING.slice(0, -1).join(', ')} and encoding.`,
        {
          parameter,
        },
      )
  }
  try {
    keptIn(own.keep)
  } catch (error) {
    if (error instanceof RangeError) throw refusal('bad-parameter', `keep: ${error.message}`, { parameter: 'keep' })
    throw error
  }
  return { ...parseOptions(rest), redact: own }
}

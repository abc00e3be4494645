import { nearest } from '../text/nearest.ts'
import type { RawFault } from './faults.ts'

/** Characters of a text that a sentence shows. */
const SHOWN = 60

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

/**
 * What a fault says of the value at its place: what was expected, and what stands there. Null of one that others explain.
 * @throws Error for a keyword that the schema did not have when this was written.
 */
export function sentenceOf({ keyword, params }: RawFault, value: unknown): string | null {
  const say = sentences[keyword]
  if (!say) throw new Error(`there is no sentence for the keyword ${keyword}`)
  return say(params, value)
}

type Params = RawFault['params']

const sentences: Readonly<Record<string, (params: Params, value: unknown) => string | null>> = {
  type: ({ type }, value) => expected(listed([type].flat().map((one) => TYPES[String(one)] ?? String(one))), value),
  enum: ({ allowedValues }, value) => {
    const known = (allowedValues as unknown[]).map(shown)
    const near = typeof value === 'string' ? nearest(shown(value), known) : undefined
    return `${expected(listed(known), value)}${near ? `; did you mean ${near}?` : ''}`
  },
  const: ({ allowedValue }, value) => expected(shown(allowedValue), value),
  // The name of a field is none of its value: that fault says propertyNames too.
  pattern: ({ pattern }, value) =>
    typeof value === 'string' ? expected(`a text that matches ${pattern}`, value) : null,
  minimum: ({ limit }, value) => expected(`a number from ${limit} on`, value),
  maximum: ({ limit }, value) => expected(`a number up to ${limit}`, value),
  minItems: ({ limit }, value) => expected(`a list of ${limit} entries or more`, value),
  maxItems: ({ limit }, value) => expected(`a list of up to ${limit} entries`, value),
  required: ({ missingProperty }) => `the field ${missingProperty} is missing`,
  additionalProperties: ({ additionalProperty }) => `expected no field ${shown(additionalProperty)} here`,
  propertyNames: ({ propertyName }) =>
    `expected a name in camelCase such as rxBytes, found ${shown(propertyName)} as the name of a field`,
  discriminator: ({ tag, tagValue }) =>
    tagValue === undefined ? null : `expected one of the known names as ${tag}, found ${shown(tagValue)}`,
  if: () => null,
  unknown: (_params, value) => expected('a report, a record or an answer of netscribe', value),
}

function expected(what: string, value: unknown): string {
  return `expected ${what}, found ${shown(value)}`
}

/** One of several, as a sentence lists them. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value)
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

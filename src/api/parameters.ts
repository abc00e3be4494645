import type { HTTPException } from 'hono/http-exception'
import { type Question, QuestionError } from '../ask/question.ts'
import type { StandInOptions } from '../ask/redact/stand-ins.ts'
import { LONGEST_QUERY } from '../ask/where/longest-query.ts'
import { WhereError } from '../ask/where/where-error.ts'
import { LONGEST_SUBJECT } from '../explain/explanation.ts'
import { SavedError } from '../library/saved.ts'
import { FieldError } from '../write/field-names.ts'
import { refusal } from './problems.ts'

/** What a caller may force instead of leaving it to detection, and what the rows shall carry. */
export interface ParseOptions {
  name?: string
  view?: string
  dialect?: string
  locale?: string
  encoding?: string
  timezone?: string
  /** What the sender says of the body itself; a text that is packed in it has its own. */
  charset?: string
  where?: string
  fields?: readonly string[]
  spans?: boolean
  /** What is asked of stand-ins, where the text is to be written again with them. */
  redact?: StandInOptions
  findings?: boolean
  services?: boolean
  /** Whether the body is JSON to be held against the schema, and not a text to be read. */
  validate?: boolean
  /** What is asked of the rows; the answer goes out in their place. */
  question?: Question
}

/** The most characters a parameter may have. */
export const longest = {
  format: 40,
  name: 1000,
  view: 40,
  by: 400,
  every: 20,
  top: 10,
  runs: 21,
  dialect: 40,
  locale: 40,
  encoding: 40,
  timezone: 60,
  where: LONGEST_QUERY,
  fields: 1000,
  spans: 5,
  keep: 200,
  salt: 200,
  findings: 5,
  services: 5,
  flags: 200,
  lang: 40,
  command: LONGEST_SUBJECT,
  state: 100,
} as const

/** A parameter of a call, in its query or its path. */
export type Parameter = keyof typeof longest

const WORDS = ['name', 'view', 'dialect', 'locale', 'encoding', 'where', 'timezone'] as const
const SWITCHES = ['spans', 'services', 'findings'] as const

/** Refuses a parameter that is longer than any that is read. */
export function checkLength(parameter: string, value: string): void {
  const most = Object.hasOwn(longest, parameter) ? longest[parameter as Parameter] : undefined
  if (most !== undefined && value.length > most)
    throw refusal('bad-parameter', `${parameter} has up to ${most} characters.`, { parameter })
}

/**
 * Reads the options of a parse from the query.
 * A parameter nobody knows is refused rather than ignored; `others` are those that a call has besides.
 */
export function parseOptions(query: URLSearchParams, others: readonly string[] = []): ParseOptions {
  const options: ParseOptions = {}
  for (const [parameter, value] of query) {
    checkLength(parameter, value)
    if (parameter === 'format') continue
    const name = known(parameter, others)
    if (name === 'fields') options.fields = value.split(',')
    else if (isSwitch(name)) options[name] = truth(name, value)
    else options[name] = value
  }
  return options
}

/** The refusal of a parameter whose value the library does not know, where that is what an error says. */
export function unknownValue(error: unknown, { encoding }: ParseOptions): HTTPException | undefined {
  if (error instanceof WhereError) {
    const { message, start, end } = error
    return refusal('bad-parameter', `where: ${message}`, { parameter: 'where', place: [start, end] })
  }
  if (error instanceof FieldError) return refusal('bad-parameter', error.message, { parameter: 'fields' })
  if (error instanceof SavedError) return refusal('bad-body', `${error.message}.`)
  if (error instanceof QuestionError) return refusal('bad-parameter', error.message, { parameter: error.parameter })
  const found =
    error instanceof RangeError && error.message.match(/^unknown (view|dialect|locale|encoding|timezone) (.*)$/s)
  if (!found) return undefined
  const parameter = found[1] === 'encoding' && encoding === undefined ? 'charset' : found[1]
  return refusal('bad-parameter', `unknown ${parameter} ${found[2]}.`, { parameter })
}

type Word = (typeof WORDS)[number] | 'fields'
type Switch = (typeof SWITCHES)[number]

function known(parameter: string, others: readonly string[]): Word | Switch {
  const names = [...WORDS, 'fields', ...SWITCHES] as const
  const found = names.find((name) => name === parameter)
  if (found) return found
  const all = [...new Set([...others, ...names])].join(', ')
  throw refusal('bad-parameter', `The parameters are ${all} and format.`, { parameter })
}

function isSwitch(name: Word | Switch): name is Switch {
  return SWITCHES.some((one) => one === name)
}

function truth(parameter: string, value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw refusal('bad-parameter', `${parameter} is true or false.`, { parameter })
}

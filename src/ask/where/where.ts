import type { Capture, Row, Section } from '../../report/types.ts'
import { type Around, type Field, fieldOf, type Read } from './field.ts'
import { readQuery } from './language.ts'
import type { Query, Test } from './query.ts'
import { portTest, printedTest, programTest, stateTest, type ValueTest, valueTest } from './value-test.ts'

export type { Around } from './field.ts'
export { LONGEST_QUERY } from './longest-query.ts'
export { WhereError } from './where-error.ts'

/** Says whether a row is what a query asks for. */
export interface Predicate {
  (row: Row, section: Section, capture: Capture, around?: Around): boolean
  /** Whether it asks for the printed text of rows, which then `around` has to tell. */
  readonly readsText: boolean
  /** Whether a row of a section could be what is asked for, by what is known of its run alone. */
  canHold(section: Section, capture: Capture, around?: Around): boolean
}

type Asks = (row: Row, section: Section, capture: Capture, around: Around | undefined) => boolean

/**
 * Makes a predicate of a query (docs/where.md). Every row is what an empty query asks for.
 * @throws WhereError where the text is no query.
 */
export function where(query: string): Predicate {
  const asked = readQuery(query)
  const ofRun = compiledOfRun(asked)
  return Object.assign(compiled(asked), {
    readsText: readsText(asked),
    canHold: (section: Section, capture: Capture, around?: Around) => ofRun(section, capture, around) !== false,
  })
}

function readsText(query: Query): boolean {
  if (query.is === 'test') return query.field === null
  return query.is === 'not' ? readsText(query.part) : query.parts.some(readsText)
}

function compiled(query: Query): Asks {
  switch (query.is) {
    case 'all':
      return query.parts
        .toSorted(textLast)
        .map(compiled)
        .reduce(both, () => true)
    case 'any':
      return query.parts.toSorted(textLast).map(compiled).reduce(either)
    case 'not': {
      const part = compiled(query.part)
      return (...given) => !part(...given)
    }
    case 'test':
      return query.field === null ? onPrintedText(query) : onField(query, fieldOf(query.field))
  }
}

/** What a run says of all its rows; undefined where only a row can tell. */
type AsksOfRun = (section: Section, capture: Capture, around: Around | undefined) => boolean | undefined

/** A query as far as a run can answer it: the logic of three values that Kleene gave `and`, `or` and `not`. */
function compiledOfRun(query: Query): AsksOfRun {
  if (query.is === 'test') {
    const field = query.field && fieldOf(query.field)
    if (!field?.isOfRun) return () => undefined
    const asks = onField(query, field)
    return (section, capture, around) => asks(NO_ROW, section, capture, around)
  }
  if (query.is === 'not') {
    const part = compiledOfRun(query.part)
    return (...given) => {
      const holds = part(...given)
      return holds === undefined ? undefined : !holds
    }
  }
  const parts = query.parts.map(compiledOfRun)
  const decides = query.is === 'any'
  return (...given) => {
    const answers = parts.map((part) => part(...given))
    if (answers.includes(decides)) return decides
    return answers.includes(undefined) ? undefined : !decides
  }
}

const NO_ROW = { line: 0 } as Row

/** What fields tell is asked before what the printed text does. */
function textLast(a: Query, b: Query): number {
  return Number(readsText(a)) - Number(readsText(b))
}

function both(one: Asks, other: Asks): Asks {
  return (row, section, capture, around) => one(row, section, capture, around) && other(row, section, capture, around)
}

function either(one: Asks, other: Asks): Asks {
  return (row, section, capture, around) => one(row, section, capture, around) || other(row, section, capture, around)
}

function onField({ operator, values }: Test, { kind, reads }: Field): Asks {
  const make = makers[kind]
  const tests = values.map((value) => make(value, operator))
  return reads.map((read) => holding(read, tests.reduce(eitherValue))).reduce(either)
}

const makers = { value: valueTest, state: stateTest, port: portTest, program: programTest } as const

function eitherValue(one: ValueTest, other: ValueTest): ValueTest {
  return (found) => one(found) || other(found)
}

function holding(read: Read, test: ValueTest): Asks {
  return (row, section, capture, around) => {
    const found = read(row, section, capture, around)
    return found !== undefined && found !== null && test(found)
  }
}

function onPrintedText({ values }: Test): Asks {
  const tests = values.map(printedTest)
  return (row, _section, _capture, around) => {
    const text = around?.text() ?? textOf(row)
    return tests.some((test) => test(text))
  }
}

/** What stands for the printed text of a row of the live machine: the texts and numbers that it holds. */
function textOf(row: Row): string {
  const texts: string[] = []
  const add = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value))
    else if (typeof value === 'object' && value !== null) {
      if ('text' in value) add(value.text)
      else for (const part of Object.values(value)) add(part)
    }
  }
  for (const [name, value] of Object.entries(row)) if (!BESIDE.has(name)) add(value)
  return texts.join(' ')
}

/** Fields that say where a row stands, or say again what others say. */
const BESIDE = new Set(['line', 'lines', 'span', 'cells', 'cellSpans', 'key', 'family'])

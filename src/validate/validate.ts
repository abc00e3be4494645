import type { Input } from '../library/inputs.ts'
import { MOST_FAULTS, type RawFault } from './faults.ts'
import { type JsonText, jsonTexts } from './json-lines.ts'
import { type Misread, scanJson, type Wanted } from './json-scan.ts'
import { judged, type Kind } from './kinds.ts'
import { sentenceOf } from './sentence.ts'

/** Something in a JSON text that is not as the schema says. */
export interface Fault {
  /** The value at fault as a JSON Pointer (RFC 6901); within its line, where each line is a value. */
  readonly pointer: string
  /** Where the value begins in the text, from 1. */
  readonly line: number
  /** Its column, from 1, in UTF-16 units. */
  readonly column: number
  /** What is wrong and what was expected, as a sentence without its full stop. */
  readonly message: string
}

/** What a JSON text holds, and what is wrong with it. */
export interface Validation {
  readonly valid: boolean
  /** How many values of which kind it holds: reports, records of NDJSON, answers to questions, explanations. */
  readonly holds: Readonly<Partial<Record<Kind, number>>>
  /** In the order of the text, up to a hundred. */
  readonly faults: readonly Fault[]
  /** Whether there may be more faults: what follows the last one was not looked at. */
  readonly more: boolean
}

/**
 * Holds JSON against the published schema: a report or several, rows as NDJSON, the answer to a question, an explanation. NDJSON
 * of any length takes no more memory than its longest line.
 * @throws TooLongError for other JSON that is longer than the runtime can hold.
 */
export async function validate(input: Input): Promise<Validation> {
  const holds: Partial<Record<Kind, number>> = {}
  const faults: Fault[] = []
  for await (const text of jsonTexts(input)) {
    const found = read(text)
    for (const kind of found.kinds) holds[kind] = (holds[kind] ?? 0) + 1
    faults.push(...found.faults)
    if (faults.length >= MOST_FAULTS) break
  }
  const more = faults.length >= MOST_FAULTS
  return { valid: faults.length === 0, holds, faults: faults.slice(0, MOST_FAULTS), more }
}

/** A JSON text as a value, and what is wrong with it. */
export interface ReadJson {
  readonly value?: unknown
  readonly kinds: readonly Kind[]
  readonly faults: readonly Fault[]
}

/** Reads one JSON text and holds its value against the schema. */
export function read({ text, line }: JsonText): ReadJson {
  const parsed = parse(text)
  if ('expected' in parsed) return { kinds: [], faults: [misread(text, line, parsed)] }
  const { kinds, faults } = judged(parsed.value)
  return { value: parsed.value, kinds, faults: faults.length === 0 ? [] : placed(text, line, parsed.value, faults) }
}

function parse(text: string): { readonly value: unknown } | Misread {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const found = scanJson(text, { below: new Map() })
    if (!found) throw error
    return found
  }
}

function misread(text: string, firstLine: number, { at, expected }: Misread): Fault {
  const character = [...text.slice(at, at + 2)][0]
  const found = character === undefined ? 'the end of the text' : JSON.stringify(character)
  const place = placesOf(text, firstLine, [Math.min(at, text.trimEnd().length)])[0] as Place
  return { pointer: '', ...place, message: `this is no JSON: expected ${expected}, found ${found}` }
}

/** The faults with their places, in the order of the text; those that others explain are left out. */
function placed(text: string, firstLine: number, value: unknown, raw: readonly RawFault[]): Fault[] {
  const root: Wanted = { below: new Map() }
  const found = raw.flatMap((fault) => {
    const pointer = pointerOf(fault)
    const message = sentenceOf(fault, valueAt(value, fault.instancePath))
    return message === null ? [] : [{ pointer, message, wanted: wantedAt(root, pointer) }]
  })
  scanJson(text, root)
  found.sort((a, b) => (a.wanted.at ?? 0) - (b.wanted.at ?? 0))
  const places = placesOf(
    text,
    firstLine,
    found.map(({ wanted }) => wanted.at ?? 0),
  )
  return found.map(({ pointer, message }, i) => ({ pointer, ...(places[i] as Place), message }))
}

/** The value at fault: of a field that should not be there, that field. */
function pointerOf({ instancePath, keyword, params }: RawFault): string {
  const name = { additionalProperties: params.additionalProperty, propertyNames: params.propertyName }[keyword]
  return name === undefined
    ? instancePath
    : `${instancePath}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function valueAt(value: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce((inner, key) => (inner as Record<string, unknown>)[key], value)
}

function wantedAt(root: Wanted, pointer: string): Wanted {
  let wanted = root
  for (const key of keysOf(pointer)) {
    const below = wanted.below.get(key) ?? { below: new Map() }
    wanted.below.set(key, below)
    wanted = below
  }
  return wanted
}

type Place = Pick<Fault, 'line' | 'column'>

/** Lines and columns of offsets that go up. */
function placesOf(text: string, firstLine: number, offsets: readonly number[]): Place[] {
  let line = firstLine
  let begin = 0
  return offsets.map((offset) => {
    for (let end = text.indexOf('\n', begin); end >= 0 && end < offset; end = text.indexOf('\n', begin)) {
      line++
      begin = end + 1
    }
    return { line, column: offset - begin + 1 }
  })
}

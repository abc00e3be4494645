import { WhereError } from '../where-error.ts'
import { type Regular, readRegular } from './grammar.ts'

/** Steps of a program: it is in several of them at a time, so that no text makes it go back. */
type Step =
  | { readonly is: 'character'; readonly matches: CharacterTest; readonly next: number }
  | { readonly is: 'assertion'; readonly holds: Assertion; readonly next: number }
  | { readonly is: 'both'; readonly next: number; readonly other: number }
  | { readonly is: 'found' }

type CharacterTest = (code: number) => boolean
type Assertion = (before: number, after: number) => boolean

/** A regular expression has so many parts at the most, those of a counted loop each time: a character of a text costs no more than all of them. */
const MOST_PARTS = 1000
/** Stands for what is before and behind a text. */
const EDGE = -1

/**
 * Makes a function that says whether a regular expression is found in a text, in time that grows with the text alone
 * (Thompson's simulation, as in RE2).
 * @throws WhereError where it is none, or has more than a thousand parts.
 */
export function compileRegular(source: string, flags: string, start: number): (text: string) => boolean {
  const unknown = [...flags].find((flag) => flag !== 'i')
  if (unknown !== undefined) {
    const at = start + source.length + 1
    throw new WhereError(`The letter ${unknown} has no meaning behind a regular expression; i ignores case.`, {
      start: at,
      end: at + flags.length,
    })
  }
  const steps = programOf(readRegular(source, { start, ignoresCase: flags !== '' }), {
    start,
    end: start + source.length,
  })
  const begins = beginnings(steps)
  return (text) => isFound(steps, begins, text)
}

/** Puts the steps together from the end, so that each knows the next one. */
function programOf(regular: Regular, place: { start: number; end: number }): readonly Step[] {
  const steps: Step[] = [{ is: 'found' }]
  const add = (step: Step) => steps.push(step) - 1
  let made = 0
  const begin = (part: Regular, next: number): number => {
    if (++made > MOST_PARTS) throw new WhereError(`The regular expression has more than ${MOST_PARTS} parts.`, place)
    switch (part.is) {
      case 'character':
        return add({ is: 'character', matches: characterTest(part.matches), next })
      case 'assertion':
        return add({ is: 'assertion', holds: ASSERTIONS[part.of], next })
      case 'sequence':
        return part.parts.reduceRight((behind, one) => begin(one, behind), next)
      case 'choice':
        return part.parts.map((one) => begin(one, next)).reduce((other, one) => add({ is: 'both', next: one, other }))
      case 'repeated':
        return loop(part, next)
    }
  }
  const loop = ({ part, least, most }: Regular & { is: 'repeated' }, next: number): number => {
    let behind = next
    if (most === Number.POSITIVE_INFINITY) {
      behind = add({ is: 'found' })
      const inside = begin(part, behind)
      steps[behind] = { is: 'both', next: inside, other: next }
    } else for (let i = least; i < most; i++) behind = add({ is: 'both', next: begin(part, behind), other: next })
    for (let i = 0; i < least; i++) behind = begin(part, behind)
    return behind
  }
  const first = begin(regular, 0)
  steps.push({ is: 'both', next: first, other: first })
  return steps
}

/** Whether one character matches; those of ASCII are asked once. */
function characterTest(pattern: RegExp): CharacterTest {
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => Number(pattern.test(String.fromCharCode(code))))
  return (code) => (code < 128 ? ascii[code] === 1 : pattern.test(String.fromCodePoint(code)))
}

const isWord = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122)

const ASSERTIONS: Readonly<Record<'^' | '$' | '\\b' | '\\B', Assertion>> = {
  '^': (before) => before === EDGE,
  $: (_, after) => after === EDGE,
  '\\b': (before, after) => isWord(before) !== isWord(after),
  '\\B': (before, after) => isWord(before) === isWord(after),
}

/** Which characters of ASCII can be the first of what is found: 0 for those that cannot, where there are any. */
function beginnings(steps: readonly Step[]): Uint8Array {
  const begins = new Uint8Array(128)
  const reached = new Set<number>([steps.length - 1])
  for (const place of reached) {
    const step = steps[place] as Step
    if (step.is === 'found') begins.fill(1)
    else if (step.is === 'both') reached.add(step.next).add(step.other)
    else if (step.is === 'assertion') reached.add(step.next)
    else for (let code = 0; code < 128; code++) begins[code] ||= Number(step.matches(code))
  }
  return begins
}

/** Walks over a text in every step at once that can be reached. */
function isFound(steps: readonly Step[], begins: Uint8Array, text: string): boolean {
  const first = steps.length - 1
  const reachedAt = new Int32Array(steps.length).fill(-1)
  const open: number[] = []
  const waiting: number[] = []
  let before = EDGE
  for (let at = 0; ; at += before > 0xffff ? 2 : 1) {
    const code = at < text.length ? (text.codePointAt(at) as number) : EDGE
    if (open.length === 0 && code !== EDGE && begins[code] === 0) {
      before = code
      continue
    }
    waiting.length = 0
    open.push(first)
    while (open.length > 0) {
      const place = open.pop() as number
      if (reachedAt[place] === at) continue
      reachedAt[place] = at
      const step = steps[place] as Step
      if (step.is === 'found') return true
      if (step.is === 'character') {
        if (code !== EDGE && step.matches(code)) waiting.push(step.next)
      } else if (step.is === 'both') open.push(step.other, step.next)
      else if (step.holds(before, code)) open.push(step.next)
    }
    if (code === EDGE) return false
    for (const place of waiting) open.push(place)
    before = code
  }
}

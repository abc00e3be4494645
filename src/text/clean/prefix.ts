import { isMonth, isWeekday } from '../moment/words.ts'

/**
 * Where the prefix of a line ends that has the shape of a known prefix: the same letters and marks, other digits, another
 * day or month; -1 when the line has another. A line may end where the prefix has its last blanks.
 *
 * > |Nov 22 09:00:01 host1 app[812]: tcp        0      0 192.0.2.1:80
 *    ^shape                          ^end
 */
export function endOfPrefix(shape: string, text: string, from: number, to: number): number {
  let at = from
  for (let i = 0; i < shape.length; ) {
    const kind = kindOf(shape.charCodeAt(i))
    if (at >= to) return kind === BLANK && skip(shape, i, BLANK) === shape.length ? at : -1
    if (kind === OTHER) {
      if (shape.charCodeAt(i++) !== text.charCodeAt(at++)) return -1
      continue
    }
    const end = skip(shape, i, kind)
    const atEnd = kind === BLANK && end === shape.length ? at + 1 : Math.min(to, skip(text, at, kind))
    if (kindOf(text.charCodeAt(at)) !== kind) return -1
    if (kind === LETTER && !sameWord(shape.slice(i, end), text.slice(at, atEnd))) return -1
    i = end
    at = atEnd
  }
  return at
}

const OTHER = 0
const DIGIT = 1
const LETTER = 2
const BLANK = 3

function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0x2ff) return LETTER
  return code === 32 || code === 9 ? BLANK : OTHER
}

function skip(text: string, from: number, kind: number): number {
  let at = from
  while (at < text.length && kindOf(text.charCodeAt(at)) === kind) at++
  return at
}

function sameWord(known: string, word: string): boolean {
  return known === word || (isMonth(known) && isMonth(word)) || (isWeekday(known) && isWeekday(word))
}

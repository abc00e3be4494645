/** A place in a JSON text that is looked for, and the places below it by name or number. */
export interface Wanted {
  readonly below: Map<string, Wanted>
  /** Where its value begins; undefined until it was found. */
  at?: number
}

/** Where a text is no JSON (RFC 8259), and what could stand there. */
export interface Misread {
  readonly at: number
  readonly expected: string
}

/** An object or a list that is open. */
interface Frame {
  readonly isList: boolean
  readonly wanted: Wanted | undefined
  /** The name or the number of the value that comes. */
  key: string
  count: number
}

const BLANK = /[ \t\n\r]*/y
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20

/**
 * Walks over a JSON text of any depth and notes where the wanted values begin; of a name that stands twice in an object, the
 * last one, as JSON.parse takes it.
 */
export function scanJson(text: string, root: Wanted): Misread | null {
  const frames: Frame[] = []
  let at = after(BLANK, text, 0)
  for (;;) {
    const frame = frames.at(-1)
    if (frame && !frame.isList) {
      const name = readName(text, at)
      if ('expected' in name) return name
      frame.key = name.key
      at = name.at
    }
    const wanted = frame ? frame.wanted?.below.get(frame.isList ? String(frame.count) : frame.key) : root
    if (wanted) wanted.at = at
    const opening = text[at]
    if (opening === '{' || opening === '[') {
      frames.push({ isList: opening === '[', wanted, key: '', count: 0 })
      at = after(BLANK, text, at + 1)
      if (text[at] !== closing(opening === '[')) continue
    } else {
      const end = opening === '"' ? stringEnd(text, at) : { at: after(LITERAL, text, at), expected: 'a value' }
      if (end.expected !== null && (opening === '"' || end.at === at)) return { at: end.at, expected: end.expected }
      at = after(BLANK, text, end.at)
    }
    // What ends with a value: objects and lists that close behind it.
    for (let open = frames.at(-1); ; open = frames.at(-1)) {
      if (!open) return at === text.length ? null : { at, expected: 'the end of the text' }
      if (text[at] === ',') {
        open.count++
        at = after(BLANK, text, at + 1)
        break
      }
      if (text[at] !== closing(open.isList)) return { at, expected: `a comma or ${closing(open.isList)}` }
      frames.pop()
      at = after(BLANK, text, at + 1)
    }
  }
}

function closing(isList: boolean): string {
  return isList ? ']' : '}'
}

/** The name of a value, and where that begins. */
function readName(text: string, from: number): { key: string; at: number } | Misread {
  if (text[from] !== '"') return { at: from, expected: 'a name in quotation marks' }
  const end = stringEnd(text, from)
  if (end.expected !== null) return { at: end.at, expected: end.expected }
  const colon = after(BLANK, text, end.at)
  if (text[colon] !== ':') return { at: colon, expected: 'a colon' }
  return { key: JSON.parse(text.slice(from, end.at)) as string, at: after(BLANK, text, colon + 1) }
}

/** Where a string ends; or where it goes wrong, and what could stand there. */
function stringEnd(text: string, from: number): { at: number; expected: string | null } {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return { at: at + 1, expected: null }
    if (code < SPACE) return { at, expected: 'a quotation mark that ends the text, or an escape' }
    if (code !== BACKSLASH) continue
    const end = after(ESCAPE, text, at)
    if (end === at) return { at, expected: 'an escape of JSON' }
    at = end - 1
  }
  return { at: text.length, expected: 'a quotation mark that ends the text' }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

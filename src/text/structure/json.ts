import { afterBlanks } from '../blanks.ts'
import type { StructureReader, StructureSink, Value } from './structure.ts'

const TOKEN = /"(?:[^"\\\n]|\\[^\n])*"|[{}[\]:,]|-?\d[\d.eE+-]*|true|false|null/y
/** No tool nests deeper. */
const DEEPEST = 64
/** Values of a longer list are left out. */
const LONGEST_LIST = 4096

interface Level {
  readonly isList: boolean
  /** The name of the object, or of the list that it is in. */
  readonly name: string
  /** The name of the value that comes next; null where a name has to come. */
  key: string | null
  /** The values of a list that are no objects, as one: parted by commas. */
  items: Value | null
}

/** Reads JSON (RFC 8259) that comes in lines; `inside` an object, where the text does not begin with one. */
export function jsonReader(sink: StructureSink, inside: boolean): StructureReader {
  const levels: Level[] = []
  let isBegun = !inside

  function open(bracket: string, at: number): void {
    const above = levels.at(-1)
    const name = (above?.isList ? above.name : above?.key) ?? ''
    levels.push({ isList: bracket === '[', name, key: null, items: null })
    if (bracket === '{') sink.open(name, at)
  }

  /** Takes a token; false where it cannot stand. */
  function take(token: string, at: number): boolean {
    const level = levels.at(-1)
    if (token === ',') return clearKey(level)
    if (token === ':') return level?.key !== null && level?.isList === false
    if (token === '}' || token === ']') {
      if (!level || level.isList !== (token === ']')) return false
      levels.pop()
      if (!level.isList) sink.close(at + 1)
      else if (level.name !== '') sink.value(level.name, level.items ?? { text: '', from: at, to: at })
      return clearKey(levels.at(-1)) || levels.length === 0
    }
    if (level && !level.isList && level.key === null) {
      if (token[0] !== '"') return false
      level.key = unescaped(token)
      return true
    }
    if (token === '{' || token === '[') {
      if (levels.length === DEEPEST) return false
      open(token, at)
      return true
    }
    if (!level) return false
    const quote = token[0] === '"' ? 1 : 0
    const text = quote ? unescaped(token) : token === 'null' ? '' : token
    const value = { text, from: at + quote, to: at + token.length - quote }
    if (level.isList) level.items = listed(level.items, value)
    else sink.value(level.key as string, value)
    return clearKey(level)
  }

  return {
    read(text, from, to) {
      if (!isBegun) open('{', from)
      isBegun = true
      for (let at = afterBlanks(text, from, to); at < to; at = afterBlanks(text, at, to)) {
        TOKEN.lastIndex = at
        const token = TOKEN.exec(text)?.[0]
        if (token === undefined || !take(token, at)) return { at, end: 'damaged' }
        at += token.length
        if (levels.length === 0) return { at, end: 'closed' }
      }
      return { at: to, end: 'open' }
    },
  }
}

function listed(before: Value | null, value: Value): Value {
  if (before && before.text.length > LONGEST_LIST) return before
  return before ? { text: `${before.text},${value.text}`, from: before.from, to: value.to } : value
}

function clearKey(level: Level | undefined): boolean {
  if (!level) return false
  level.key = null
  return true
}

/** The text that a string stands for; as it is written where an escape is none. */
function unescaped(string: string): string {
  if (!string.includes('\\')) return string.slice(1, -1)
  try {
    return JSON.parse(string) as string
  } catch {
    return string.slice(1, -1)
  }
}

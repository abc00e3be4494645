import { afterBlanks, beforeBlanks } from '../blanks.ts'
import type { StructureReader, StructureSink } from './structure.ts'

const TOKEN = /<[?!][^<>]*>|<\/?[\w:.-]+(?:\s[^<>]*)?>|[^<\n]+/y
const NAME = /^<\/?([\w:.-]+)/
/** Where an attribute says what an element is called: `<field name="Proto">` of esxcli, `<Property Name="State">` of PowerShell. */
const CALLED = /\s[nN]ame="([\w.-]+)"/
const DEEPEST = 64
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

interface Element {
  readonly tag: string
  readonly name: string
  /** Where its tag begins. */
  readonly start: number
  /** Whether it holds others, which the sink was told. */
  isOpen: boolean
  text: string
  from: number
  to: number
}

/** Reads XML whose elements hold others or a text, never both, and whose tags end on the line where they begin. */
export function xmlReader(sink: StructureSink): StructureReader {
  const elements: Element[] = []

  function open(tag: string, name: string, start: number, at: number): boolean {
    const above = elements.at(-1)
    if (above && !above.isOpen) {
      above.isOpen = true
      sink.open(above.name, above.start)
    }
    elements.push({ tag, name, start, isOpen: false, text: '', from: at, to: at })
    return elements.length < DEEPEST
  }

  function close(tag: string, to: number): boolean {
    const element = elements.pop()
    if (element?.tag !== tag) return false
    if (element.isOpen) sink.close(to)
    else sink.value(element.name, element)
    return true
  }

  function take(token: string, at: number): boolean {
    const element = elements.at(-1)
    if (token[0] !== '<') {
      if (!element) return false
      element.from = at
      element.to = beforeBlanks(token, 0, token.length) + at
      element.text = token.replace(/&(\w{1,5});/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
      return true
    }
    const tag = NAME.exec(token)?.[1]
    if (tag === undefined) return true
    const end = at + token.length
    if (token[1] === '/') return close(tag, end)
    return open(tag, CALLED.exec(token)?.[1] ?? tag, at, end) && (!token.endsWith('/>') || close(tag, end))
  }

  return {
    read(text, from, to) {
      for (let at = afterBlanks(text, from, to); at < to; at = afterBlanks(text, at, to)) {
        TOKEN.lastIndex = at
        const token = TOKEN.exec(text)?.[0]
        if (token === undefined || !take(token, at)) return { at, end: 'damaged' }
        at += token.length
        if (elements.length === 0 && NAME.test(token)) return { at, end: 'closed' }
      }
      return { at: to, end: 'open' }
    },
  }
}

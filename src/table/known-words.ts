import type { Dialect, TableWords, Words } from './dialect.ts'

/** Every text of the word files that is not ASCII alone: by these it is known how bytes were meant. */
export function knownWords(dialects: readonly Dialect[]): readonly string[] {
  return beyondAscii(dialects.flatMap((dialect) => dialect.words.flatMap(textsOf)))
}

/** Those of them that make a whole line, or stand in a heading. */
export function headWords(dialects: readonly Dialect[]): readonly string[] {
  return beyondAscii(dialects.flatMap((dialect) => dialect.words.flatMap(headsOf)))
}

function beyondAscii(texts: readonly string[]): readonly string[] {
  const own = texts.filter((text) => BEYOND_ASCII.test(text))
  return [...new Set(own.flatMap(literalsOf))].filter((word) => BEYOND_ASCII.test(word))
}

const BEYOND_ASCII = /[^\0-\x7F]/

function headsOf(words: Words): readonly string[] {
  return [
    ...Object.values(words.tables).flatMap(textsOfTable),
    ...Object.keys(words.scopes ?? {}),
    ...Object.values(words.notices ?? {}).flat(),
    ...(words.empty ?? []),
    ...(words.ownerMessages ?? []),
  ]
}

function textsOf(words: Words): readonly string[] {
  return [
    ...headsOf(words),
    ...Object.keys(words.states ?? {}),
    ...Object.values(words.labels ?? {}).flat(),
    ...Object.values(words.counters ?? {}).flatMap((sentences) => Object.keys(sentences)),
    ...(words.onLink ?? []),
    ...(words.linkLabel ? [words.linkLabel] : []),
    ...(words.linkTypes ?? []),
    ...[words.unixStates, words.unixTypes, words.timers, words.blockWords].flatMap((own) => Object.keys(own ?? {})),
  ]
}

function textsOfTable({ title = [], heading = {}, footer = {} }: TableWords): readonly string[] {
  return [title, ...Object.values(heading), ...Object.values(footer)].flat()
}

/** The parts of a text between the places of its numbers and endings. */
function literalsOf(text: string): readonly string[] {
  return text
    .split(/\{[^{}]*\}|\bN\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

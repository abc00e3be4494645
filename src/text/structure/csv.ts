import type { Value } from './structure.ts'

const SEPARATORS = [',', ';', '\t']

/** What parts the values of a line; undefined when nothing does. */
export function separatorOf(line: string): string | undefined {
  return SEPARATORS.find((separator) => line.includes(separator))
}

// > |"192.0.2.52","64613","198.51.100.102","443","Established","2840"
/** The values of a line of CSV (RFC 4180), without the last one where its quotation is not closed. */
export function csvValues(text: string, from: number, to: number, separator: string): Value[] {
  const values: Value[] = []
  for (let at = from; at <= to; at++) {
    const isQuoted = text[at] === '"' && at < to
    const value = isQuoted ? quoted(text, at + 1, to) : bare(text, at, to, separator)
    if (isQuoted && value.to === to) break
    values.push(value)
    at = value.to
    while (at < to && text[at] !== separator) at++
  }
  return values
}

function bare(text: string, from: number, to: number, separator: string): Value {
  let end = from
  while (end < to && text[end] !== separator) end++
  return { text: text.slice(from, end).trim(), from, to: end }
}

/** A value in quotation marks, each of which is doubled inside of it. */
function quoted(text: string, from: number, to: number): Value {
  let end = from
  for (; end < to; end++) {
    if (text[end] !== '"') continue
    if (text[end + 1] !== '"' || end + 1 === to) break
    end++
  }
  return { text: text.slice(from, end).replaceAll('""', '"'), from, to: end }
}

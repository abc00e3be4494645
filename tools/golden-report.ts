import { parse } from '../src/index.ts'
import type { Report } from '../src/report/types.ts'

/** Lists of which every entry stands on a line of its own, so that a difference shows the row. */
const LISTS = new Set(['rows', 'issues', 'evidence'])

/**
 * The report of a sample, as its golden file is to hold it; `name` is its path below samples, without an ending, and
 * `onText` hears the decoded text.
 */
export function readSample(name: string, bytes: Uint8Array, onText?: (text: string) => void): Report {
  return parse(bytes, { name: `${name}.txt`, onText })
}

/** The text of a golden file: JSON with two blanks a level, and one line for each row, issue and sign. */
export function goldenText(report: Report): string {
  return `${pretty(report)}\n`
}

function pretty(value: unknown, indent = '', key = ''): string {
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0 || !value.some((item) => typeof item === 'object')) return JSON.stringify(value)
    const items = value.map((item) => inner + (LISTS.has(key) ? JSON.stringify(item) : pretty(item, inner)))
    return `[\n${items.join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${pretty(v, inner, k)}`)
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`
}

import type { Capture, Issue, Row, Section } from '../../../report/types.ts'
import { captionOf } from '../captions.ts'
import type { ReadEnd } from '../exporter.ts'
import { definitions, escaped, tableParts } from './element.ts'

/** Counts what stands at the top of a source: captures, rows of each view, and of each state. */
export class Summary {
  private readonly captures: string[] = []
  private readonly views = new Map<string, Map<string, number>>()
  private readonly severities = new Map<string, number>()
  private more = 0

  capture(capture: Capture): void {
    if (this.captures.length < MOST) this.captures.push(captionOf(capture))
    else this.more++
  }

  row(row: Row, { view }: Section): void {
    const states = this.views.get(view) ?? new Map<string, number>()
    this.views.set(view, states)
    const state = stateOf(row)
    add(states, state !== NONE && !states.has(state) && states.size >= MOST ? OTHER : state)
  }

  issue({ severity }: Issue): void {
    add(this.severities, severity)
  }

  /** The summary as HTML. */
  html({ source, coverage }: ReadEnd): string {
    const { bytes, encoding } = source
    const { lines, read, noise, unread } = coverage
    const captures = this.captures.map((text) => ['capture', text] as const)
    const facts = definitions([
      ...captures,
      ...(this.more > 0 ? ([['captures', `${this.more} more`]] as const) : []),
      ['lines', `${lines}: ${read} read, ${noise} noise, ${unread} unread`],
      ...(bytes === null ? [] : [['bytes', String(bytes)] as const]),
      ...(encoding === null ? [] : [['encoding', encoding] as const]),
      ...[...this.severities].map(([severity, count]) => [`issues, ${severity}`, String(count)] as const),
    ])
    return `<h3>Summary</h3>\n${facts}${this.states()}`
  }

  private states(): string {
    if (this.views.size === 0) return '<p>No rows were read.</p>\n'
    const { heading, line } = tableParts(['view', 'state', 'rows'], [false, false, true])
    const lines = [...this.views].flatMap(([view, states]) => {
      const sorted = [...states].sort(([, a], [, b]) => b - a)
      const total = sorted.reduce((sum, [, rows]) => sum + rows, 0)
      const parts = sorted.length === 1 && states.has(NONE) ? [] : sorted
      return [line([view, 'all', String(total)]), ...parts.map(([state, rows]) => line([view, state, String(rows)]))]
    })
    return `${heading}<tbody>\n${lines.join('')}</tbody>\n</table>\n`
  }
}

/** So many captures and states of a view are named; a text can make any up. */
const MOST = 50

const NONE = 'none'
const OTHER = 'other'

/** A state that is none of the canonical ones counts as it was printed. */
function stateOf(row: Row): string {
  const { state, stateText } = row as { state?: string | null; stateText?: string | null }
  return state ?? stateText ?? NONE
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The source that a part of a page is of. */
export function sourceHeading(name: string): string {
  return `<h2>${escaped(name)}</h2>\n`
}

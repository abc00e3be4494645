import { sentencesOf } from '../../report/findings/sentences.ts'
import type { Finding } from '../../report/types.ts'

/** A finding for people: its title, and below it what was seen, what to do, where its rows stand, and a query that shows them. */
export function findingLines(finding: Finding): { readonly title: string; readonly below: readonly string[] } {
  const { title, seen, advice } = sentencesOf(finding)
  const { rows, lines, runs, trend, where } = finding
  const places = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${rows > lines.length ? ' …' : ''}`
  const times = runs.of === 1 ? [] : [`in ${runs.seen} of ${runs.of} runs${trend === null ? '' : `, ${trend}`}`]
  return { title, below: [seen, advice, [places, ...times, ...(where === null ? [] : [where])].join(' · ')] }
}

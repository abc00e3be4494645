import type { CountAnswer } from './answer.ts'

/** What a text for people says below the counts. */
export function restOf({ others, uncounted, runs }: CountAnswer): string {
  const lines = [
    ...(others
      ? [
          `and ${others.groups} other${others.groups === 1 ? '' : 's'}: ${others.mean}${runs > 1 ? ' in a run on an average' : ''}`,
        ]
      : []),
    ...uncountedLines(uncounted),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** A line that says how many rows were not counted; none where all were. */
export function uncountedLines(uncounted: number): string[] {
  return uncounted > 0 ? [`not counted, because there are too many groups: ${uncounted} rows`] : []
}

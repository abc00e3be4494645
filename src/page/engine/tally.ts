/** A value and how many rows have it. */
export interface Count {
  readonly name: string
  readonly count: number
}

/** The most frequent values, and how many rows have another one. */
export interface Ranking {
  readonly top: readonly Count[]
  readonly others: { readonly values: number; readonly rows: number }
}

/** So many values of a ranking are named. */
const TOP = 10

/** Counts values; null is none. */
export function tally() {
  const counts = new Map<string, number>()
  const all = (): Count[] =>
    [...counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return {
    add(name: string | null) {
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    all,
    total: () => sum(counts.values()),
    ranking(named = TOP): Ranking {
      const ranked = all()
      const others = ranked.slice(named)
      return {
        top: ranked.slice(0, named),
        others: { values: others.length, rows: sum(others.map(({ count }) => count)) },
      }
    },
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

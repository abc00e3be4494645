/** How many there are of a kind in a run: in the run with the fewest, and in the one with the most. */
export interface Range {
  readonly name: string
  readonly least: number
  readonly most: number
}

/** Counts by name, over runs: rows of different runs are never added up. */
export class Ranges {
  /** Runs that have begun. */
  runs = 0
  private run = new Map<string, number>()
  private readonly ranges = new Map<string, { least: number; most: number; runs: number }>()

  /** Begins a run. */
  begin(): void {
    this.close()
    this.runs++
  }

  add(name: string, count = 1): void {
    this.run.set(name, (this.run.get(name) ?? 0) + count)
  }

  /** All names in the order seen; a run that had none of a name counts as nought. */
  all(): Range[] {
    this.close()
    return [...this.ranges].map(([name, { least, most, runs }]) => ({
      name,
      least: runs < this.runs ? 0 : least,
      most,
    }))
  }

  private close(): void {
    for (const [name, count] of this.run) {
      const range = this.ranges.get(name)
      if (!range) this.ranges.set(name, { least: count, most: count, runs: 1 })
      else {
        range.least = Math.min(range.least, count)
        range.most = Math.max(range.most, count)
        range.runs++
      }
    }
    this.run = new Map()
  }
}

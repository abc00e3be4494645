import type { Finding } from '../../report/types.ts'

/** The sums of a line through counts, run by run, by which it goes up or down (least squares). */
export class Trend {
  private sum = 0
  private weighted = 0

  /** Takes the count of the run of a number; of runs that are not told it is 0. */
  add(run: number, count: number): void {
    this.sum += count
    this.weighted += run * count
  }

  /** How the counts went over so many runs; null for fewer than three. */
  over(runs: number): Finding['trend'] {
    if (runs < 3) return null
    const mean = this.sum / runs
    const middle = (runs - 1) / 2
    const change = ((this.weighted - middle * this.sum) * 12) / (runs * (runs + 1))
    if (change > mean / 2) return 'growing'
    return change < -mean / 2 ? 'falling' : 'steady'
  }
}

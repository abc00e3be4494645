/** Milliseconds so far, of whatever clock is chosen. */
type Clock = () => number

/** Processor time of this thread: other processes and the helpers of the garbage collector do not disturb it. */
export const threadTime: Clock = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Time that passes, for what other processes do. */
export const wallTime: Clock = () => performance.now()

/** Runs every task once a round, in turn, so that all of them meet the same weather; the median milliseconds of each. */
export function interleave(tasks: readonly (() => void)[], rounds: number, warmups = 2, clock = threadTime): number[] {
  const times = tasks.map(() => [] as number[])
  for (let round = -warmups; round < rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      const start = clock()
      task()
      if (round >= 0) times[i]?.push(clock() - start)
    }
  }
  return times.map(median)
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}

/** Megabytes (10^6 bytes) a second. */
export function speed(bytes: number, milliseconds: number): string {
  return (bytes / 1000 / milliseconds).toFixed(1)
}

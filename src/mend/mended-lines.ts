import type { Lines } from '../text/lines.ts'
import type { Origin, Places } from '../text/origin.ts'
import type { Proposal } from './mender.ts'

/** A run of lines in which those of a proposal stand in the place of the given ones, from `index` on. */
export function mendedLines(run: Lines, index: number, { lines, taken }: Proposal): Lines {
  const from = run.text.length + 1
  let text = `${run.text}\n`
  const starts: number[] = []
  for (const line of lines) {
    starts.push(text.length)
    text += `${line.text}\n`
  }
  const instead = <T>(all: readonly T[], others: readonly T[]) => all.toSpliced(index, taken, ...others)
  const given = (at: number) => {
    let line = index + taken - 1
    while (line > index && !(at >= (run.starts[line] as number) && at <= (run.ends[line] as number))) line--
    return line
  }
  const numbers = run.numbers ?? numbersOf(run)
  const lastNumbers = run.lastNumbers ?? numbers
  const first = lines.map((line) => given(line.startOf(0)))
  const last = lines.map((line) => given(line.endOf(line.text.length)))
  return {
    ...run,
    text,
    starts: instead(run.starts, starts),
    ends: instead(
      run.ends,
      lines.map((line, i) => (starts[i] as number) + line.text.length),
    ),
    count: run.count - taken + lines.length,
    numbers: instead(
      numbers,
      first.map((line) => numbers[line] as number),
    ),
    lastNumbers: instead(
      lastNumbers,
      last.map((line) => lastNumbers[line] as number),
    ),
    ...(run.before && {
      before: instead(
        run.before,
        first.map((line) => run.before?.[line] ?? ''),
      ),
    }),
    origin: placesOf(run, from, lines, starts),
  }
}

/** The 1-based numbers of the lines of a run, counted once for all that is proposed for them. */
function numbersOf({ starts, first }: Lines): readonly number[] {
  const known = counted.get(starts)
  if (known) return known
  const numbers = starts.map((_, index) => first + index)
  counted.set(starts, numbers)
  return numbers
}

const counted = new WeakMap<readonly number[], readonly number[]>()

/** Where the lines behind `from` stand in the text of the source, and what stands in front of them. */
function placesOf({ origin }: Lines, from: number, lines: readonly Origin[], starts: readonly number[]): Places {
  const place = (at: number, side: 'startOf' | 'endOf') => {
    const line =
      at < from
        ? -1
        : Math.max(
            0,
            starts.findLastIndex((start) => start <= at),
          )
    const own = line < 0 ? at : (lines[line] as Origin)[side](at - (starts[line] as number))
    return origin ? origin[side](own) : own
  }
  return { startOf: (at) => place(at, 'startOf'), endOf: (at) => place(at, 'endOf') }
}

import type { Lines } from '../text/lines.ts'
import type { Origin, Places } from '../text/origin.ts'
import type { Proposal } from './mender.ts'

/** A run of lines whose numbers and places in the source are all known. */
type Placed = Lines & Required<Pick<Lines, 'numbers' | 'lastNumbers' | 'origin'>>

/** The lines of a proposal for those of a run from `index` on, as a run of their own: it holds nothing else. */
export function proposedLines(run: Lines, index: number, { lines, taken }: Proposal): Placed {
  const given = (at: number) => {
    let line = index + taken - 1
    while (line > index && !(at >= (run.starts[line] as number) && at <= (run.ends[line] as number))) line--
    return line
  }
  const first = lines.map((line) => given(line.startOf(0)))
  const last = lines.map((line) => given(line.endOf(line.text.length)))
  const starts: number[] = []
  let text = ''
  for (const line of lines) {
    starts.push(text.length)
    text += `${line.text}\n`
  }
  const numberOf = (line: number) => run.numbers?.[line] ?? run.first + line
  return {
    ...run,
    text,
    starts,
    ends: lines.map((line, i) => (starts[i] as number) + line.text.length),
    count: lines.length,
    numbers: first.map(numberOf),
    lastNumbers: last.map((line) => run.lastNumbers?.[line] ?? numberOf(line)),
    ...(run.before && { before: first.map((line) => run.before?.[line] ?? '') }),
    origin: placesOf(run, lines, starts),
  }
}

/**
 * A run of lines in which those of a proposal stand in the place of the given ones, from `index` on. Its text is copied
 * only for lines that are not in it as they are: a line of the source may be as long as all others.
 */
export function mendedLines(run: Lines, index: number, proposal: Proposal): Lines {
  const own = proposedLines(run, index, proposal)
  const isKept = proposal.lines.every((line) => line.isKept)
  const from = run.text.length + 1
  const instead = <T>(all: readonly T[], others: readonly T[]) => all.toSpliced(index, proposal.taken, ...others)
  const numbers = run.numbers ?? numbersOf(run)
  const place = (at: number, side: 'startOf' | 'endOf') =>
    at < from ? (run.origin?.[side](at) ?? at) : own.origin[side](at - from)
  const placed = isKept
    ? proposal.lines.map((line) => [line.startOf(0), line.endOf(line.text.length)] as const)
    : own.starts.map((start, line) => [from + start, from + (own.ends[line] as number)] as const)
  return {
    ...run,
    text: isKept ? run.text : `${run.text}\n${own.text}`,
    starts: instead(
      run.starts,
      placed.map(([start]) => start),
    ),
    ends: instead(
      run.ends,
      placed.map(([, end]) => end),
    ),
    count: run.count - proposal.taken + own.count,
    mended: { of: run, from: index, taken: proposal.taken, count: own.count },
    numbers: instead(numbers, own.numbers),
    lastNumbers: instead(run.lastNumbers ?? numbers, own.lastNumbers),
    ...(run.before && { before: instead(run.before, own.before ?? []) }),
    origin: { startOf: (at) => place(at, 'startOf'), endOf: (at) => place(at, 'endOf') },
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

/** Where the text of the lines of a proposal stands in that of the source. */
function placesOf({ origin }: Lines, lines: readonly Origin[], starts: readonly number[]): Places {
  const place = (at: number, side: 'startOf' | 'endOf') => {
    const line = starts.findLastIndex((start) => start <= at)
    const own = (lines[line] as Origin)[side](at - (starts[line] as number))
    return origin ? origin[side](own) : own
  }
  return { startOf: (at) => place(at, 'startOf'), endOf: (at) => place(at, 'endOf') }
}

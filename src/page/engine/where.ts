import { type Predicate, WhereError, where } from '../../ask/where/where.ts'
import type { Row } from '../../index.ts'
import type { ReadSource } from './analysis.ts'
import type { Fits } from './choose.ts'
import type { Table } from './engine.ts'

/** What a query asks of the rows of sources; what is wrong with it where it is none. */
export function fitsOf(query: string, sources: readonly ReadSource[]): Fits | NonNullable<Table['fault']> {
  try {
    return fits(where(query), sources)
  } catch (error) {
    if (!(error instanceof WhereError)) throw error
    const { detail, start, end } = error
    return { detail, start, end }
  }
}

function fits(keeps: Predicate, sources: readonly ReadSource[]): Fits {
  let row: Row
  const arounds = sources.map(({ report: { source }, text }) => ({
    source: source.path.join('/') || source.name,
    host: source.host,
    text: () => printed(row, text),
  }))
  return (asked, { source, section, capture }) => {
    row = asked
    const run = sources[source]?.report.captures[capture]
    return run !== undefined && keeps(row, section, run, arounds[source])
  }
}

/** Null where the text is not there: that of a report that was saved. */
function printed({ line, lines: [first, last] = [line, line] }: Row, text: ReadSource['text']): string | null {
  if (text.count === 0) return null
  const all = text.slice((first as number) - 1, last as number)
  return all.map((one) => one.text).join('\n')
}

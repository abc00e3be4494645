import { type Around, where } from '../ask/where/where.ts'
import { onlyRows, type Sink } from '../report/sink.ts'
import { RecentText } from '../text/recent-text.ts'

/** A sink that passes on what a query asks for, and hears the decoded text that rows stand in. */
export interface AskedSink {
  readonly sink: Sink
  /** Hears the text before it is read; absent where the query does not ask for it. */
  readonly text?: (piece: string) => void
}

/**
 * A sink that passes on only the rows of a source that a query asks for, with the sections that they are in. Who compares
 * runs hears of the sections of every run that is asked for, those without such a row included.
 * @throws WhereError where the text is no query.
 */
export function onlyWhere(sink: Sink, query: string, source: string, empty = false): AskedSink {
  const keeps = where(query)
  const rowsOf = (around: Around) =>
    onlyRows(
      sink,
      (row, section, capture) => keeps(row, section, capture, around),
      (section, capture) => empty && keeps.canHold(section, capture, around),
    )
  if (!keeps.readsText) {
    const around = { source, text: () => null }
    return { sink: rowsOf(around) }
  }
  const recent = new RecentText()
  let start = 0
  let end = 0
  const around = { source, text: () => recent.slice(start, end) }
  return {
    sink: {
      ...rowsOf(around),
      place(first, last) {
        start = first
        end = last
      },
    },
    text: (piece) => recent.add(piece),
  }
}

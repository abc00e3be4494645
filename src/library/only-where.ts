import { where } from '../ask/where/where.ts'
import { onlyRows, type Sink } from '../report/sink.ts'
import { RecentText } from '../text/recent-text.ts'

/** A sink that passes on what a query asks for, and hears the decoded text that rows stand in. */
export interface AskedSink {
  readonly sink: Sink
  /** Hears the text before it is read; absent where the query does not ask for it. */
  readonly text?: (piece: string) => void
}

/** The source of the rows: what it is called, the machine it came from, and whether its sections count that are empty. */
interface From {
  readonly source: string
  readonly host?: string | undefined
  readonly empty?: boolean | undefined
}

/**
 * A sink that passes on only the rows of a source that a query asks for, with the sections that they are in. Who compares
 * runs hears of the sections of every run that is asked for, those without such a row included.
 * @throws WhereError where the text is no query.
 */
export function onlyWhere(sink: Sink, query: string, { source, host, empty }: From): AskedSink {
  const keeps = where(query)
  const recent = keeps.readsText ? new RecentText() : null
  let start = 0
  let end = 0
  const around = { source, host, text: () => recent?.slice(start, end) ?? null }
  const kept: Sink = {
    ...onlyRows(
      sink,
      (row, section, capture) => keeps(row, section, capture, around),
      (section, capture) => empty === true && keeps.canHold(section, capture, around),
    ),
    host(name) {
      around.host = name
      sink.host?.(name)
    },
  }
  if (!recent) return { sink: kept }
  return {
    sink: {
      ...kept,
      place(first, last) {
        start = first
        end = last
      },
    },
    text: (piece) => recent.add(piece),
  }
}

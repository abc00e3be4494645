import type { Sink } from '../report/sink.ts'
import type { Row, Section } from '../report/types.ts'
import type { ExportOptions } from '../write/export/index.ts'
import type { Run } from './fields.ts'

/** Takes the runs of a source that have a section, and their rows. */
export interface TakesRuns {
  /** A run begins, with its first section. */
  begin(run: Run): void
  row(row: Row, section: Section): void
  /** The run that was begun ends. */
  end(): void
}

/** Begins a source: a sink that tells its runs apart. */
export function runsOf({ name, path, host: given }: ExportOptions, takes: TakesRuns) {
  const source = path && path.length > 0 ? path.join('/') : (name ?? '-')
  let host = given ?? null
  let number = -1
  let isOpen = false
  const end = () => {
    if (isOpen) takes.end()
    isOpen = false
  }
  return {
    capture() {
      end()
      number++
    },
    section(_section, capture) {
      if (isOpen) return
      isOpen = true
      takes.begin({ source, number, capture, host })
    },
    row: (row, section) => takes.row(row, section),
    issue() {},
    host(named) {
      host = named
    },
    end,
  } satisfies Sink & { end(): void }
}

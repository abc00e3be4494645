import type { Sink } from '../report/sink.ts'
import type { Capture, Row, Section } from '../report/types.ts'
import type { ExportOptions } from '../write/export/index.ts'
import { labelOfSource } from '../write/export/source-label.ts'
import type { Run } from './fields.ts'

/** Takes the runs of a source that have a section, and their rows. */
export interface TakesRuns {
  /** A run begins, with its first section. */
  begin(run: Run): void
  /** Each section of it, empty ones too. */
  section?(section: Section): void
  row(row: Row, section: Section): void
  /** The run that was begun ends. */
  end(): void
}

/** Begins a source: a sink that tells its runs apart. */
export function runsOf(options: ExportOptions, takes: TakesRuns) {
  const source = labelOfSource(options)
  let host = options.host ?? null
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
    section(section, capture) {
      if (!isOpen) takes.begin({ source, number, capture, host })
      isOpen = true
      takes.section?.(section)
    },
    row: (row, section) => takes.row(row, section),
    issue() {},
    host(named) {
      host = named
    },
    end,
  } satisfies Sink & { end(): void }
}

/** The options of the command of a run; null where no command line says them. */
export function optionsOf({ options, optionsInferred }: Capture): readonly string[] | null {
  return optionsInferred ? null : [...new Set(options)].sort()
}

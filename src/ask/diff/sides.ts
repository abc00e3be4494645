import type { Sink } from '../../report/sink.ts'
import type { View } from '../../report/types.ts'
import type { ExportOptions } from '../../write/export/index.ts'
import type { Run } from '../fields.ts'
import { optionsOf, runsOf } from '../runs.ts'
import type { Placed } from './row-changes.ts'

/** The rows of one view in one run. */
export interface Snapshot {
  readonly run: Run
  /** Where the source stands within its archive; empty for a file. */
  readonly member: string
  readonly view: View
  readonly rows: Placed[]
}

/** What is compared of one side: of each kind of run the first and the last, so that a log of any length takes no more memory. */
export class Side {
  readonly first = new Map<string, Snapshot>()
  readonly last = new Map<string, Snapshot>()
  private readonly only: number | undefined
  private open: Snapshot[] = []

  /** @param only the number of the run that is looked at; all unless given */
  constructor(only?: number) {
    this.only = only
  }

  /** Takes what is read of a source. */
  source(options: ExportOptions): Sink & { end(): void } {
    const member = options.path?.slice(1).join('/') ?? ''
    let run: Run | null = null
    return runsOf(options, {
      begin: (begun) => {
        run = this.only === undefined || begun.number === this.only ? begun : null
      },
      section: ({ view }) => {
        if (run && !this.open.some((snapshot) => snapshot.view === view))
          this.open.push({ run, member, view, rows: [] })
      },
      row: (row, section) => {
        this.open.find(({ view }) => view === section.view)?.rows.push({ row, section })
      },
      end: () => this.endRun(),
    })
  }

  /** What the options of a run are is known once it has ended. */
  private endRun(): void {
    for (const snapshot of this.open) {
      const key = kindOf(snapshot)
      if (!this.first.has(key)) this.first.set(key, snapshot)
      this.last.set(key, snapshot)
    }
    this.open = []
  }
}

/** Runs of one kind print the same rows: the same view by the same options, in the same member of an archive. */
export function kindOf({ member, view, run }: Snapshot): string {
  return JSON.stringify([view, optionsOf(run.capture), member])
}

import { type Exporter, type ExportOptions, joining, type Writer } from './exporter.ts'

/** What an exporter says of itself before its code is loaded. */
type Naming = Pick<Exporter, 'mediaType' | 'extension' | 'findings' | 'isOfRows'>

/** Text of several sources that is made once the last of them has ended. */
export interface Gathering {
  open(options: ExportOptions): Writer
  end(): string
}

/** A format whose code is loaded when it is asked for: a line for each row, as it is read. */
export function loaded(naming: Naming, load: () => Promise<Exporter['open']>): Exporter {
  return { ...naming, open: async (options, emit) => (await load())(options, emit) }
}

/** A format whose code is loaded when it is asked for: one text of all sources. */
export function gathered(naming: Naming, load: () => Promise<() => Gathering>): Exporter {
  return joining(naming, async () => {
    const gathering = (await load())()
    return { open: (options) => gathering.open(options), end: () => [gathering.end()] }
  })
}

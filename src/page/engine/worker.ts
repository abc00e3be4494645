import { expose } from 'comlink'
import { loadServiceNames } from '#service-names'
import { dialects, type Row } from '../../index.ts'
import { encodingNames } from '../../text/encodings.ts'
import { analysisOf, type ReadSource } from './analysis.ts'
import { choicesOf, orderOf } from './choose.ts'
import type { Engine, Forced, InputFile } from './engine.ts'
import { exported } from './export.ts'
import type { TableQuery } from './query.ts'
import { type Run, readAll } from './read.ts'
import { fieldsIn, rowsOf, sectionAt, type ViewRows } from './rows.ts'
import { summaryOf } from './summary.ts'

/** What was read last. */
let kept: {
  readonly inputs: readonly InputFile[]
  readonly forced: Forced
  readonly sources: readonly ReadSource[]
} | null
let run: Run | null = null
/** The table that was chosen last, and its rows in the order of the query. */
let table: { readonly of: string; readonly rows: ViewRows } | null = null
let order: Uint32Array = new Uint32Array(0)

const engine: Engine = {
  ...analysisOf(() => read().sources),
  async read(inputs, forced, progress) {
    if (run) run.cancelled = true
    const mine: Run = { cancelled: false }
    run = mine
    await loadServiceNames()
    const sources = await readAll(inputs, forced, progress, mine)
    if (mine.cancelled || !sources) return null
    kept = { inputs, forced, sources }
    table = null
    order = new Uint32Array(0)
    return summaryOf(sources.map(({ report }) => report))
  },
  async known() {
    return {
      dialects: dialects.map(({ name, words }) => ({ name, locales: words.map(({ locale }) => locale) })),
      encodings: encodingNames,
    }
  },
  cancel() {
    if (run) run.cancelled = true
  },
  async choose(query) {
    const rows = tableOf(query)
    order = orderOf(rows, query)
    return {
      count: order.length,
      all: rows.rows.length,
      columns: rows.columns,
      ...choicesOf(rows),
    }
  },
  async rows(from, to) {
    const { rows } = chosen()
    return Array.from(order.subarray(from, to), (i) => {
      const { capture, section } = sectionAt(rows, i)
      const row = rows.rows[i] as Row
      return { capture, line: row.line, fields: Object.fromEntries(fieldsIn(section, row)) }
    })
  },
  async indexOfLine(line) {
    const { rows } = chosen()
    return order.findIndex((i) => rows.rows[i]?.line === line)
  },
  async export(format, view) {
    const { inputs, forced } = read()
    return exported(inputs, forced, format, view)
  },
}

expose(engine)

function read(): NonNullable<typeof kept> {
  if (!kept) throw new Error('nothing was read yet')
  return kept
}

function chosen(): NonNullable<typeof table> {
  if (!table) throw new Error('no table was chosen yet')
  return table
}

/** The rows of a view are gathered once, however often they are sorted and filtered. */
function tableOf({ place, view }: TableQuery): ViewRows {
  const of = `${place.source} ${place.capture} ${view}`
  if (table?.of === of) return table.rows
  const report = read().sources[place.source]?.report
  if (!report) throw new Error(`there is no source ${place.source}`)
  const rows = rowsOf(report, place, view)
  table = { of, rows }
  return rows
}

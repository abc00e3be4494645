import { expose } from 'comlink'
import { loadServiceNames } from '#service-names'
import { dialects, type Row, type View } from '../../index.ts'
import { encodingNames } from '../../text/encodings.ts'
import { analysisOf, type ReadSource } from './analysis.ts'
import { chosenOf, countsOf, type Fits } from './choose.ts'
import type { Engine, Forced, Table } from './engine.ts'
import { labelsOf } from './labels.ts'
import type { Place, TableQuery } from './query.ts'
import { type Run, readAll } from './read.ts'
import { fieldsIn, reportsOf, rowsOf, sectionAt, type ViewRows } from './rows.ts'
import { summaryOf } from './summary.ts'

/** What was read last. */
let kept: {
  readonly forced: Forced
  readonly sources: readonly ReadSource[]
} | null
let run: Run | null = null
/** The table that was chosen last, and its rows in the order of the query. */
let table: { readonly of: string; readonly view: View; readonly rows: ViewRows } | null = null
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
    kept = { forced, sources }
    table = null
    order = new Uint32Array(0)
    return summaryOf(sources)
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
    const asked = await filterOf(query.filter.where?.trim() ?? '')
    const rows = tableOf(query)
    const isFault = asked !== null && typeof asked !== 'function'
    const chosen = chosenOf(rows, query, isFault ? null : asked)
    order = chosen.order
    return {
      count: order.length,
      all: rows.rows.length,
      columns: rows.columns,
      states: chosen.states,
      fault: isFault ? asked : null,
    }
  },
  async rows(from, to) {
    const { rows } = chosen()
    return Array.from(order.subarray(from, to), (i) => {
      const { source, capture, section, place } = sectionAt(rows, i)
      const row = rows.rows[i] as Row
      const fields = Object.fromEntries([...place, ...fieldsIn(section, row)])
      return { source, capture, line: row.line, fields }
    })
  },
  async indexOfLine(source, line) {
    const { rows } = chosen()
    return order.findIndex((i) => rows.rows[i]?.line === line && sectionAt(rows, i).source === source)
  },
  countBy: async (column) => countsOf(chosen().rows, order, column),
  async complete(query, at) {
    const { complete } = await import('./complete.ts')
    const { rows, view } = chosen()
    return complete(query, at, rows, view)
  },
  async detail(source, line) {
    const { detailOf } = await import('./detail.ts')
    const found = read().sources[source]
    return found ? detailOf(found, line) : null
  },
  async export(asked, what) {
    const { exported } = await import('./export.ts')
    if (what === 'shown') return exported(reportsOf(read().sources, chosen().rows, order), asked)
    return exported(
      sourcesAt(what).map(({ report }) => report),
      asked,
    )
  },
  async redacted(place) {
    const { redacted } = await import('./redacted.ts')
    const labels = labelsOf(read().sources.map(({ report }) => report.source))
    const sources = sourcesAt(place).map((source) => ({
      label: labels[read().sources.indexOf(source)] as string,
      text: source.text,
    }))
    return redacted(sources, read().forced)
  },
}

expose(engine)

function read(): NonNullable<typeof kept> {
  if (!kept) throw new Error('nothing was read yet')
  return kept
}

/** The sources of a place, of whose runs none is left out. */
function sourcesAt({ source }: Place): readonly ReadSource[] {
  return read().sources.filter((_, number) => number === (source ?? number))
}

function chosen(): NonNullable<typeof table> {
  if (!table) throw new Error('no table was chosen yet')
  return table
}

/** The language of queries is loaded with the first one. */
async function filterOf(where: string): Promise<Fits | NonNullable<Table['fault']> | null> {
  if (where === '') return null
  const { fitsOf } = await import('./where.ts')
  return fitsOf(where, read().sources)
}

/** The rows of a view are gathered once, however often they are sorted and filtered. */
function tableOf({ place, view }: TableQuery): ViewRows {
  const of = `${place.source} ${place.capture} ${view}`
  if (table?.of === of) return table.rows
  const rows = rowsOf(read().sources, place, view)
  table = { of, view, rows }
  return rows
}

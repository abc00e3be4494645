import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { View } from '../../index.ts'
import { QueryField } from '../ask/query-field.tsx'
import type { TableQuery } from '../engine/query.ts'
import { lazily } from '../shell/lazily.tsx'
import { chosenColumns, filters, place, shownFields, summary } from '../state.ts'
import { words } from '../words/words.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { shownColumns, usualColumns } from './columns.ts'
import { Grid } from './grid.tsx'
import { StateChips } from './state-chips.tsx'
import { tableRows } from './table-rows.ts'

const Beside = lazily(async () => (await import('../row/beside.tsx')).Beside)
const CountBy = lazily(async () => (await import('../ask/count-by.tsx')).CountBy)

/** Columns that say where a row stands: what is written says that in its own way. */
const PLACES: ReadonlySet<string> = new Set(['source', 'capture'])

/** The rows of a view: its states, the query, the table, and beside it what stands out and what is known of a row. */
export function TableTab({ id }: { readonly id: string }) {
  const view = id as View
  const rows = useMemo(tableRows, [view])
  const sort = useSignal<TableQuery['sort']>(null)
  const isCounted = useSignal(false)
  const filter = filters.value[view]
  useEffect(() => {
    rows.choose({ place: place.value, view, filter: filter ?? {}, sort: sort.value })
  }, [rows, view, filter, summary.value, place.value, sort.value])

  const table = rows.table.value
  const all = table ? shownColumns(table) : []
  const shown = chosenColumns.value[view] ?? usualColumns(view, all)
  useEffect(() => {
    shownFields.value = all.map(({ path }) => path).filter((path) => shown.includes(path) && !PLACES.has(path))
  }, [table, shown.join()])
  if (!table) return <p class="quiet" aria-busy="true" />
  const columns = all.filter(({ path }) => shown.includes(path))
  const { number, views, table: text, counted } = words.value
  return (
    <>
      <StateChips view={view} states={table.states} />
      <div class="bar">
        <QueryField view={view} fault={table.fault} />
        <button
          type="button"
          aria-expanded={isCounted.value}
          onClick={() => {
            isCounted.value = !isCounted.value
          }}
        >
          {counted.title}
        </button>
        <ColumnChooser
          columns={all}
          shown={shown}
          choose={(paths) => {
            chosenColumns.value = { ...chosenColumns.value, [view]: paths }
          }}
        />
        <output class="count">{text.count(number(table.count), number(table.all), table.count === table.all)}</output>
      </div>
      {isCounted.value && <CountBy view={view} table={table} />}
      {table.count === 0 && <p class="quiet">{text.none}</p>}
      <div class="table-and-beside">
        <Grid
          label={views[view]}
          rows={rows}
          columns={columns}
          sort={sort.value}
          sortBy={(next) => {
            sort.value = next
          }}
        />
        <Beside view={view} />
      </div>
    </>
  )
}

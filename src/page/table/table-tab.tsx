import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { View } from '../../index.ts'
import type { TableQuery } from '../engine/query.ts'
import { filters, place, summary } from '../state.ts'
import { words } from '../words/words.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { usualColumns } from './columns.ts'
import { FilterBar } from './filter-bar.tsx'
import { Grid } from './grid.tsx'
import { tableRows } from './table-rows.ts'

/** The rows of a view: filters, columns, and the table. */
export function TableTab({ id }: { readonly id: string }) {
  const view = id as View
  const rows = useMemo(tableRows, [view])
  const sort = useSignal<TableQuery['sort']>(null)
  const chosen = useSignal<readonly string[] | null>(null)
  const filter = filters.value[view]
  useEffect(() => {
    rows.choose({ place: place.value, view, filter: filter ?? {}, sort: sort.value })
  }, [rows, view, filter, summary.value, place.value, sort.value])

  const table = rows.table.value
  if (!table) return <p class="quiet" aria-busy="true" />
  const shown = chosen.value ?? usualColumns(view, table)
  const columns = table.columns.filter(({ path }) => shown.includes(path))
  const { number, views, table: text } = words.value
  return (
    <>
      <div class="bar">
        <FilterBar view={view} table={table} />
        <ColumnChooser
          columns={table.columns}
          shown={shown}
          choose={(paths) => {
            chosen.value = paths
          }}
        />
        <output class="count">{text.count(number(table.count), number(table.all), table.count === table.all)}</output>
      </div>
      {table.count === 0 && <p class="quiet">{text.none}</p>}
      <Grid
        label={views[view]}
        rows={rows}
        columns={columns}
        sort={sort.value}
        sortBy={(next) => {
          sort.value = next
        }}
      />
    </>
  )
}

import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { View } from '../../index.ts'
import { engine } from '../engine/client.ts'
import type { Table } from '../engine/engine.ts'
import type { Ranking } from '../engine/tally.ts'
import { filters } from '../state.ts'
import { labelOf } from '../table/columns.ts'
import { words } from '../words/words.ts'
import { ask } from './query-field.tsx'
import { term, toggled } from './term.ts'

/** What rows are counted by first, where they have it. */
const FIRST = ['state', 'program', 'interface', 'label']

/** How many of the rows that are shown have each value of a column; a value asks for its rows. */
export function CountBy({ view, table }: { readonly view: View; readonly table: Table }) {
  const { counted, number } = words.value
  const columns = table.columns.filter(({ path, widest }) => widest > 0 && !path.startsWith('cells.'))
  const first = FIRST.find((path) => columns.some((column) => column.path === path)) ?? columns[0]?.path ?? ''
  const chosen = useSignal<string | null>(null)
  const ranking = useSignal<Ranking | null>(null)
  const column = chosen.value ?? first
  useEffect(() => {
    let isWanted = true
    void engine.countBy(column).then((heard) => {
      if (isWanted) ranking.value = heard
    })
    return () => {
      isWanted = false
    }
  }, [column, table])
  const where = filters.value[view]?.where ?? ''
  const { top = [], others } = ranking.value ?? {}
  const most = top[0]?.count ?? 1
  return (
    <section class="count-by" aria-label={counted.title}>
      <label class="field">
        <span>{counted.by}</span>
        <select value={column} onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}>
          {columns.map(({ path }) => (
            <option key={path} value={path}>
              {labelOf(path, words.value)}
            </option>
          ))}
        </select>
      </label>
      <ul>
        {top.map(({ name, count }) => {
          const asked = term(column, name)
          return (
            <li key={name}>
              <button
                type="button"
                class="link"
                aria-pressed={where.includes(asked)}
                disabled={PLACES.has(column)}
                onClick={() => ask(view, toggled(where, asked))}
              >
                {name === '' ? '""' : name}
              </button>
              <meter min={0} max={most} value={count} aria-hidden="true" />
              <b>{number(count)}</b>
            </li>
          )
        })}
      </ul>
      {others && others.values > 0 && <p class="quiet">{counted.others(number(others.values), number(others.rows))}</p>}
      {top.length === 0 && <p class="quiet">{counted.none}</p>}
    </section>
  )
}

/** Columns of the page that a query does not know: the file and the run of a row are chosen above the table. */
const PLACES: ReadonlySet<string> = new Set(['source', 'capture'])

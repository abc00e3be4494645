import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { View } from '../../index.ts'
import { engine } from '../engine/client.ts'
import type { Table, TableRow } from '../engine/engine.ts'
import { place, summary } from '../state.ts'

/** The rows of a view. */
export function TableTab({ id }: { readonly id: string }) {
  const table = useSignal<Table | null>(null)
  const rows = useSignal<readonly TableRow[]>([])
  useEffect(() => {
    void (async () => {
      table.value = await engine.choose({ place: place.value, view: id as View, filter: {}, sort: null })
      rows.value = await engine.rows(0, 100)
    })()
  }, [id, summary.value, place.value])
  return (
    <table>
      <thead>
        <tr>
          {table.value?.filled.map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.value.map((row) => (
          <tr key={row.line}>
            {table.value?.filled.map((name) => (
              <td key={name}>{String(row.fields[name] ?? '')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

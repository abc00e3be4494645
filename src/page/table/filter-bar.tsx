import type { View } from '../../index.ts'
import type { Table } from '../engine/engine.ts'
import type { TableQuery } from '../engine/query.ts'
import { ExplainLink } from '../explain/explain-link.tsx'
import { filters, source } from '../state.ts'
import { words } from '../words/words.ts'

/** More programs are not proposed. */
const PROPOSED = 200

/** What the rows of a table are filtered by. */
export function FilterBar({ view, table }: { readonly view: View; readonly table: Table }) {
  const { text, hint, state, anyState, port, program } = words.value.table
  const filter = filters.value[view] ?? {}
  const has = (path: string) => table.columns.some((column) => column.path === path)
  return (
    <>
      <label class="field grow">
        <span>{text}</span>
        <input
          type="search"
          placeholder={hint}
          value={filter.text ?? ''}
          onInput={({ currentTarget }) => change(view, { text: currentTarget.value || undefined })}
        />
      </label>
      {table.states.length > 0 && (
        <label class="field">
          <span>{state}</span>
          <select
            value={filter.state ?? ''}
            onChange={({ currentTarget }) => change(view, { state: currentTarget.value || undefined })}
          >
            <option value="">{anyState}</option>
            {table.states.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {filter.state !== undefined && (
        <ExplainLink text={filter.state} dialect={source.value?.captures[0]?.dialect ?? ''}>
          {words.value.explain.ask(filter.state)}
        </ExplainLink>
      )}
      {has('local.port') && (
        <label class="field narrow">
          <span>{port}</span>
          <input
            inputMode="numeric"
            pattern="[0-9]*"
            value={filter.port ?? ''}
            onInput={({ currentTarget }) => change(view, { port: portOf(currentTarget.value) })}
          />
        </label>
      )}
      {table.programs.length > 0 && (
        <label class="field">
          <span>{program}</span>
          <input
            list="programs"
            value={filter.program ?? ''}
            onInput={({ currentTarget }) => change(view, { program: currentTarget.value || undefined })}
          />
          <datalist id="programs">
            {table.programs.slice(0, PROPOSED).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      )}
    </>
  )
}

type Change = { readonly [Key in keyof TableQuery['filter']]?: TableQuery['filter'][Key] | undefined }

/** What is no longer asked for is left out. */
function change(view: View, changed: Change): void {
  const all = Object.entries({ ...filters.value[view], ...changed })
  filters.value = { ...filters.value, [view]: Object.fromEntries(all.filter(([, value]) => value !== undefined)) }
}

function portOf(text: string): number | undefined {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined
}

import type { View } from '../../index.ts'
import type { Table } from '../engine/engine.ts'
import { filters } from '../state.ts'
import { words } from '../words/words.ts'

/** The states of the rows with their numbers; one that is pressed leaves its rows alone. */
export function StateChips({ view, states }: { readonly view: View; readonly states: Table['states'] }) {
  const { state: label, noState } = words.value.table
  const filter = filters.value[view] ?? {}
  const known = states.some(({ name }) => name === filter.state)
  const shown = filter.state === undefined || known ? states : [...states, { name: filter.state, count: 0 }]
  if (shown.length === 0 || shown.every(({ name }) => name === '')) return null
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{label}</legend>
      {shown.map(({ name, count }) => (
        <button
          key={name}
          type="button"
          class="chip"
          data-state={name}
          aria-pressed={name === filter.state}
          onClick={() => {
            const { state: before, ...others } = filter
            filters.value = { ...filters.value, [view]: before === name ? others : { ...others, state: name } }
          }}
        >
          {name === '' ? noState : name} <b>{words.value.number(count)}</b>
        </button>
      ))}
    </fieldset>
  )
}

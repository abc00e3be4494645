import { diagramNodes } from '../../explain/diagram.ts'
import type { StateTopic } from '../../explain/states.ts'
import { words } from '../words/words.ts'

/** The states of the diagram as a list, where there is no room to draw them. */
export function StateList({ countOf, explain }: { countOf(state: string): number; explain(state: StateTopic): void }) {
  const states = [...new Set(diagramNodes.map(({ state }) => state))]
  return (
    <ul class="state-list">
      {states.map((state) => (
        <li key={state}>
          <button type="button" onClick={() => explain(state)}>
            {state} <strong>{words.value.number(countOf(state))}</strong>
          </button>
        </li>
      ))}
    </ul>
  )
}

import { diagramNodes } from '../../explain/diagram.ts'
import type { StateTopic } from '../../explain/states.ts'
import { words as explanations } from '../../explain/words/index.ts'
import type { Overview } from '../engine/overview.ts'
import { words } from '../words/words.ts'

/** The states of rows that are not in the diagram, each with its number and its explanation. */
export function OtherStates({
  overview: { states, stateless },
  explain,
}: {
  readonly overview: Overview
  explain(state: StateTopic): void
}) {
  const { overview, number } = words.value
  const { others, none } = overview.diagram
  const inDiagram = new Set<string>(diagramNodes.map(({ state }) => state))
  const known = states.filter(({ name }) => !inDiagram.has(name) && name in explanations.en.states)
  if (known.length === 0 && stateless === 0) return null
  return (
    <section class="other-states" aria-labelledby="other-states">
      <h4 id="other-states">{others}</h4>
      <ul>
        {known.map(({ name, count }) => (
          <li key={name}>
            <button type="button" onClick={() => explain(name as StateTopic)}>
              {name} <strong>{number(count)}</strong>
            </button>
          </li>
        ))}
        {stateless > 0 && (
          <li>
            <button type="button" onClick={() => explain('NONE')}>
              {none} <strong>{number(stateless)}</strong>
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

import { useEffect, useRef } from 'preact/hooks'
import type { StateTopic } from '../../explain/states.ts'
import { words as explanations } from '../../explain/words/index.ts'
import type { RunPlace } from '../engine/query.ts'
import { showRows } from '../show.ts'
import { language } from '../state.ts'
import { words } from '../words/words.ts'

/** What a state means, and the way to its rows. */
export function Explanation({
  state,
  count,
  run,
  close,
}: {
  readonly state: StateTopic
  readonly run: RunPlace
  readonly count: number
  close(): void
}) {
  const { overview, number } = words.value
  const texts = overview.diagram
  const { short, meaning, waits, duration, finding, advice } = explanations[language.value].states[state]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [state])
  return (
    <section class="explanation" aria-labelledby="explanation">
      <h4 id="explanation" ref={heading} tabIndex={-1}>
        {state === 'NONE' ? texts.none : state} <small>{short}</small>
      </h4>
      <p>{meaning}</p>
      <dl>
        <dt>{texts.waits}</dt>
        <dd>{waits}</dd>
        <dt>{texts.duration}</dt>
        <dd>{duration}</dd>
        <dt>{texts.finding}</dt>
        <dd>{finding}</dd>
        <dt>{texts.advice}</dt>
        <dd>{advice}</dd>
      </dl>
      <p class="actions">
        {count > 0 && (
          <button type="button" onClick={() => showRows('connections', { state }, run)}>
            {texts.rows(number(count))}
          </button>
        )}
        <button type="button" onClick={close}>
          {texts.close}
        </button>
      </p>
    </section>
  )
}

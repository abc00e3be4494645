import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { StateTopic } from '../../explain/states.ts'
import { engine } from '../engine/client.ts'
import type { Overview } from '../engine/overview.ts'
import { place, source, summary } from '../state.ts'
import { words } from '../words/words.ts'
import { Charts } from './charts.tsx'
import { Diagram } from './diagram.tsx'
import { Findings } from './findings.tsx'
import { Listeners } from './listeners.tsx'
import './overview.css'
import { Explanation } from './explanation.tsx'
import { OtherStates } from './other-states.tsx'

/** What the sockets of a place are together. */
export function OverviewTab() {
  const overview = useSignal<Overview | null>(null)
  const explained = useSignal<StateTopic | null>(null)
  useEffect(() => {
    let isWanted = true
    void engine.overview(place.value).then((heard) => {
      if (isWanted) overview.value = heard
    })
    return () => {
      isWanted = false
    }
  }, [summary.value, place.value])
  const shown = overview.value
  if (!shown) return <p class="quiet" aria-busy="true" />
  const explain = (state: StateTopic) => {
    explained.value = state
  }
  const countOf = (state: string) => shown.tcpStates.find(({ name }) => name === state)?.count ?? 0
  const { overview: texts, number } = words.value
  return (
    <div class="overview-tab">
      {place.value.capture === null && runsWithSockets() > 1 && <p class="quiet">{texts.together}</p>}
      <Findings findings={shown.findings} explain={explain} />
      <section aria-labelledby="diagram">
        <h3 id="diagram">{texts.diagram.title}</h3>
        <p class="quiet">
          {texts.sockets(number(shown.sockets))} {texts.diagram.hint}
        </p>
        <div class="diagram-and-state">
          <div>
            <Diagram countOf={countOf} explained={explained.value} explain={explain} />
            <OtherStates overview={shown} explain={explain} />
          </div>
          {explained.value && (
            <Explanation
              state={explained.value}
              count={countOf(explained.value)}
              close={() => {
                document.querySelector<SVGElement>(`.tcp-states [data-state="${explained.value}"]`)?.focus()
                explained.value = null
              }}
            />
          )}
        </div>
      </section>
      <Charts overview={shown} />
      <Listeners listeners={shown.listeners} />
    </div>
  )
}

function runsWithSockets(): number {
  const captures = source.value?.captures ?? []
  return captures.filter(({ sections }) => sections.some(({ view, rows }) => view === 'connections' && rows > 0)).length
}

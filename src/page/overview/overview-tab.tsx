import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { StateTopic } from '../../explain/states.ts'
import { engine } from '../engine/client.ts'
import type { Overview } from '../engine/overview.ts'
import type { RunPlace } from '../engine/query.ts'
import { runName } from '../scope/run-name.ts'
import { scope, socketsIn } from '../scope/scope.ts'
import { place, summary } from '../state.ts'
import { words } from '../words/words.ts'
import { Charts } from './charts.tsx'
import { Diagram } from './diagram.tsx'
import { Findings } from './findings.tsx'
import { Listeners } from './listeners.tsx'
import './overview.css'
import { Explanation } from './explanation.tsx'
import { OtherStates } from './other-states.tsx'
import { StateList } from './state-list.tsx'

/** What the sockets of a run are together; of several runs, that of the last unless another one is chosen. */
export function OverviewTab() {
  const overview = useSignal<Overview | null>(null)
  const explained = useSignal<StateTopic | null>(null)
  const chosen = useSignal<RunPlace | null>(null)
  const runs = (scope.value?.runs ?? []).filter(({ run }) => socketsIn(run) > 0)
  const counted = runs.find((run) => isSame(run, chosen.value)) ?? (runs.at(-1) as RunPlace)
  const { source, capture } = counted
  useEffect(() => {
    let isWanted = true
    void engine.overview(place.value, { source, capture }).then((heard) => {
      if (isWanted) overview.value = heard
    })
    return () => {
      isWanted = false
    }
  }, [summary.value, place.value, source, capture])
  const shown = overview.value
  if (!shown) return <p class="quiet" aria-busy="true" />
  const explain = (state: StateTopic) => {
    explained.value = state
  }
  const countOf = (state: string) => shown.tcpStates.find(({ name }) => name === state)?.count ?? 0
  const { overview: texts, number } = words.value
  return (
    <div class="overview-tab">
      <Findings findings={shown.findings} explain={explain} />
      <section aria-labelledby="diagram">
        <h3 id="diagram">{texts.diagram.title}</h3>
        {runs.length > 1 && <Counted runs={runs} counted={counted} choose={(run) => (chosen.value = run)} />}
        <p class="quiet">
          {texts.sockets(number(shown.sockets))} {texts.diagram.hint}
        </p>
        <div class="diagram-and-state">
          <div>
            <Diagram countOf={countOf} explained={explained.value} explain={explain} />
            <StateList countOf={countOf} explain={explain} />
            <OtherStates overview={shown} explain={explain} />
          </div>
          {explained.value && (
            <Explanation
              state={explained.value}
              count={countOf(explained.value)}
              run={counted}
              close={() => {
                document.querySelector<SVGElement>(`.tcp-states [data-state="${explained.value}"]`)?.focus()
                explained.value = null
              }}
            />
          )}
        </div>
      </section>
      <Charts overview={shown} run={counted} />
      <Listeners listeners={shown.listeners} />
    </div>
  )
}

const isSame = (a: RunPlace, b: RunPlace | null): boolean => a.source === b?.source && a.capture === b.capture

/** The run whose sockets are counted: those of several are never added up. */
function Counted({
  runs,
  counted,
  choose,
}: {
  readonly runs: readonly RunPlace[]
  readonly counted: RunPlace
  choose(run: RunPlace): void
}) {
  const { overview, number } = words.value
  return (
    <label class="counted">
      {overview.counted(number(runs.length))}{' '}
      <select
        value={runs.findIndex((run) => isSame(run, counted))}
        onChange={({ currentTarget }) => choose(runs[Number(currentTarget.value)] as RunPlace)}
      >
        {runs.map((run, i) => (
          <option key={i} value={i}>
            {runName(run)}
          </option>
        ))}
      </select>
    </label>
  )
}

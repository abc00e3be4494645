import { useSignal } from '@preact/signals'
import type { StateTopic } from '../../explain/states.ts'
import type { Finding, View } from '../../index.ts'
import type { PlacedFinding } from '../engine/overview.ts'
import { More } from '../more.tsx'
import { showRows } from '../show.ts'
import { place, summary } from '../state.ts'
import { words } from '../words/words.ts'
import './findings.css'

/** So many findings are listed at first, and with each step. */
const STEP = 12

/** What the sockets show together, each with the way to its rows and to what its state means. */
export function Findings({
  findings,
  explain,
}: {
  readonly findings: readonly PlacedFinding[]
  /** Explains a state; no button asks for it unless given. */
  explain?(state: StateTopic): void
}) {
  const { overview, number } = words.value
  const texts = overview.findings
  const count = useSignal(STEP)
  return (
    <section aria-labelledby="findings">
      <h3 id="findings">{texts.title}</h3>
      {findings.length === 0 && <p>{texts.none}</p>}
      <ul class="findings">
        {findings.slice(0, count.value).map((finding) => {
          const { code, severity, program, pid, host, subject, state, runs, source, capture, threshold, where } =
            finding
          const { title, seen, threshold: said, advice } = texts.words[code]
          return (
            <li
              key={`${source} ${code} ${program ?? pid ?? host ?? subject}`}
              class={severity === 'info' ? 'note' : 'warning'}
            >
              <h4>
                <span aria-hidden="true">{severity === 'info' ? 'i' : '▲'}</span> {title}{' '}
                {place.value.source === null && <small>{summary.value?.sources[source]?.label}</small>}
              </h4>
              <p>{seen(finding, number)}</p>
              <p class="quiet">
                {advice} {said(number(threshold))}{' '}
                {runs.seen > 1 && state !== null && texts.runs(number(capture + 1), number(runs.seen))}
              </p>
              <p class="actions">
                <button
                  type="button"
                  onClick={() => showRows(viewOf(finding), where === null ? {} : { where }, { source, capture })}
                >
                  {texts.rows}
                </button>
                {state !== null && explain && (
                  <button type="button" onClick={() => explain(state as StateTopic)}>
                    {texts.explain(state)}
                  </button>
                )}
              </p>
            </li>
          )
        })}
      </ul>
      <More total={findings.length} shown={count} step={STEP} />
    </section>
  )
}

/** The view whose rows a finding is about. */
export function viewOf({ code, state }: Finding): View {
  if (state !== null) return 'connections'
  return code === 'interface-loss' ? 'interfaces' : 'statistics'
}

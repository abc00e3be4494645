import { useSignal } from '@preact/signals'
import type { StateTopic } from '../../explain/states.ts'
import type { Finding, View } from '../../index.ts'
import type { TableQuery } from '../engine/query.ts'
import { More } from '../more.tsx'
import { showRows } from '../show.ts'
import { source } from '../state.ts'
import { words } from '../words/words.ts'

/** Findings whose filter shows their rows alone; that of the others shows all rows of their state. */
const isExact: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'close-wait',
  'syn-sent',
  'syn-received',
  'time-wait',
  'fin-wait-2',
])

/** So many findings are listed at first, and with each step. */
const STEP = 12

/** What the sockets show together, each with the way to its rows and to what its state means. */
export function Findings({
  findings,
  explain,
}: {
  readonly findings: readonly Finding[]
  explain(state: StateTopic): void
}) {
  const { overview, number } = words.value
  const texts = overview.findings
  const count = useSignal(STEP)
  const isOneOfSeveral = (source.value?.captures.length ?? 0) > 1
  return (
    <section aria-labelledby="findings">
      <h3 id="findings">{texts.title}</h3>
      {findings.length === 0 && <p>{texts.none}</p>}
      <ul class="findings">
        {findings.slice(0, count.value).map((finding) => {
          const { code, severity, program, pid, host, subject, state, runs, capture, threshold } = finding
          const { title, seen, threshold: said, advice } = texts.words[code]
          return (
            <li key={`${code} ${program ?? pid ?? host ?? subject}`} class={severity === 'info' ? 'note' : 'warning'}>
              <h4>
                <span aria-hidden="true">{severity === 'info' ? 'i' : '▲'}</span> {title}
              </h4>
              <p>{seen(finding, number)}</p>
              <p class="quiet">
                {advice} {said(number(threshold))}{' '}
                {runs.seen > 1 && state !== null && texts.runs(number(capture + 1), number(runs.seen))}
              </p>
              <p class="actions">
                <button
                  type="button"
                  onClick={() => showRows(viewOf(finding), filterOf(finding), isOneOfSeveral ? capture : null)}
                >
                  {state === null || isExact.has(code) ? texts.rows : texts.allRows(state)}
                </button>
                {state !== null && (
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

function viewOf({ code, state }: Finding): View {
  if (state !== null) return 'connections'
  return code === 'interface-loss' ? 'interfaces' : 'statistics'
}

/** Shows the rows of a finding, and perhaps others, in the table. */
function filterOf({ state, program, pid, host, subject }: Finding): TableQuery['filter'] {
  const text = host ?? subject ?? (program === null ? pid : null)
  return {
    ...(state !== null && { state }),
    ...(program !== null && { program }),
    ...(text !== null && { text: `"${text}"` }),
  }
}

import { useSignal } from '@preact/signals'
import type { StateTopic } from '../../explain/states.ts'
import type { Finding, FindingCode } from '../engine/findings.ts'
import { More } from '../more.tsx'
import { showRows } from '../show.ts'
import { source } from '../state.ts'
import { words } from '../words/words.ts'

/** Findings whose filter shows their rows alone; that of the others shows all rows of their state. */
const isExact: ReadonlySet<FindingCode> = new Set<FindingCode>([
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
          const { code, program, host, state, runs, capture, filter, threshold } = finding
          const { title, seen, threshold: said } = texts.texts[code]
          return (
            <li key={`${code} ${program} ${host}`} class={code === 'everywhere' ? 'note' : 'warning'}>
              <h4>
                <span aria-hidden="true">{code === 'everywhere' ? 'i' : '▲'}</span> {title}
              </h4>
              <p>{seen(finding, number)}</p>
              <p class="quiet">
                {said(number(threshold))} {runs > 1 && texts.runs(number(capture + 1), number(runs))}
              </p>
              <p class="actions">
                <button type="button" onClick={() => showRows('connections', filter, isOneOfSeveral ? capture : null)}>
                  {isExact.has(code) ? texts.rows : texts.allRows(state)}
                </button>
                <button type="button" onClick={() => explain(state)}>
                  {texts.explain(state)}
                </button>
              </p>
            </li>
          )
        })}
      </ul>
      <More total={findings.length} shown={count} step={STEP} />
    </section>
  )
}

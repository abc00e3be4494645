import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Change, Changes } from '../engine/changes.ts'
import { engine } from '../engine/client.ts'
import type { CaptureSummary } from '../engine/engine.ts'
import { HeadedTable } from '../headed-table.tsx'
import { More } from '../more.tsx'
import { showLine } from '../show.ts'
import { place, source, summary } from '../state.ts'
import { words } from '../words/words.ts'
import './snapshots.css'

/** The runs of the source, and what changed between two of them. */
export function SnapshotsTab() {
  const { snapshots: texts } = words.value
  const captures = source.value?.captures ?? []
  const withSockets = captures.flatMap((capture, i) => (socketsIn(capture) > 0 ? [i] : []))
  const before = useSignal(0)
  const after = useSignal(0)
  const changes = useSignal<Changes | null>(null)
  const at = place.value.source

  useEffect(() => {
    before.value = withSockets.at(-2) ?? 0
    after.value = withSockets.at(-1) ?? 0
  }, [summary.value, at])

  useEffect(() => {
    let isWanted = true
    changes.value = null
    if (withSockets.length > 1)
      void engine.changes(at, before.value, after.value).then((heard) => {
        if (isWanted) changes.value = heard
      })
    return () => {
      isWanted = false
    }
  }, [summary.value, at, before.value, after.value])

  return (
    <div class="snapshots-tab">
      {withSockets.length > 1 && (
        <section aria-labelledby="compare">
          <h3 id="compare">{texts.choose}</h3>
          <div class="actions">
            <Run label={texts.before} runs={withSockets} chosen={before.value} choose={(run) => (before.value = run)} />
            <Run label={texts.after} runs={withSockets} chosen={after.value} choose={(run) => (after.value = run)} />
          </div>
          <p class="quiet">{texts.note}</p>
          {changes.value && <ChangeTable changes={changes.value} before={before.value} after={after.value} />}
        </section>
      )}
      <Runs captures={captures} />
    </div>
  )
}

/** A choice of a run. */
function Run({
  label,
  runs,
  chosen,
  choose,
}: {
  readonly label: string
  readonly runs: readonly number[]
  readonly chosen: number
  choose(run: number): void
}) {
  const { snapshots: texts, number } = words.value
  const captures = source.value?.captures ?? []
  return (
    <label>
      {label}{' '}
      <select value={chosen} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
        {runs.map((run) => (
          <option key={run} value={run}>
            {[texts.run(number(run + 1)), captures[run]?.capturedAt].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  )
}

/** All runs, with the number of rows of each view. */
function Runs({ captures }: { readonly captures: readonly CaptureSummary[] }) {
  const { snapshots: texts, views, number } = words.value
  const { run, time, command, views: shows, lines } = texts.columns
  const count = useSignal(STEP)
  return (
    <section aria-labelledby="runs">
      <h3 id="runs">{texts.list}</h3>
      <HeadedTable label={texts.list} headings={[run, time, command, shows, lines]}>
        {captures.slice(0, count.value).map((capture, i) => (
          <tr key={capture.lines[0]}>
            <th scope="row">{number(i + 1)}</th>
            <td>{capture.capturedAt ?? texts.noTime}</td>
            <td>{capture.command === null ? '' : <code>{capture.command}</code>}</td>
            <td>{[...rowsByView(capture)].map(([view, rows]) => `${views[view]} ${number(rows)}`).join(', ')}</td>
            <td>
              <button type="button" class="link" onClick={() => showLine(capture.lines[0])}>
                {`${number(capture.lines[0])}–${number(capture.lines[1])}`}
              </button>
            </td>
          </tr>
        ))}
      </HeadedTable>
      <More total={captures.length} shown={count} step={STEP} />
    </section>
  )
}

/** What appeared, went or changed. */
function ChangeTable({
  changes: { changes, same },
  before,
  after,
}: {
  readonly changes: Changes
  readonly before: number
  readonly after: number
}) {
  const { snapshots: texts, number } = words.value
  const count = useSignal(STEP)
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  const headings = [texts.what, texts.protocol, texts.local, texts.foreign, texts.state, texts.program, texts.line]
  return (
    <>
      <div role="status">
        <ul class="sums">
          {(['opened', 'closed', 'changed'] as const).map((kind) => (
            <li key={kind} class={kind}>
              {texts.counts(kind, number(of(kind)))}
            </li>
          ))}
          <li>{texts.same(number(same))}</li>
        </ul>
      </div>
      {changes.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <HeadedTable label={texts.table} headings={headings}>
          {changes.slice(0, count.value).map((change, i) => (
            <tr key={`${change.capture} ${change.line} ${i}`} class={change.kind}>
              <th scope="row">
                <span aria-hidden="true">{marks[change.kind]}</span> {texts.kinds[change.kind]}
              </th>
              <td>{change.protocol}</td>
              <td>{change.local}</td>
              <td>{change.foreign}</td>
              <td>{stateOf(change)}</td>
              <td>{change.program}</td>
              <td>
                <button
                  type="button"
                  class="link"
                  aria-label={texts.lineOf(
                    number(change.line),
                    number((change.capture === 'after' ? after : before) + 1),
                  )}
                  onClick={() => showLine(change.line)}
                >
                  {number(change.line)}
                </button>
              </td>
            </tr>
          ))}
        </HeadedTable>
      )}
      <More total={changes.length} shown={count} step={STEP} />
    </>
  )
}

/** So many rows are listed at first, and with each step. */
const STEP = 200

const marks: Readonly<Record<Change['kind'], string>> = { opened: '+', closed: '−', changed: '→' }

/** The state, and the names of other fields that changed. */
function stateOf({ before, after, kind, others }: Change): string {
  const isOther = kind === 'changed' && before !== after
  const state = isOther ? `${before ?? '–'} → ${after ?? '–'}` : (after ?? before ?? '')
  return [state, ...others].filter(Boolean).join(', ')
}

function rowsByView({ sections }: CaptureSummary): Map<CaptureSummary['sections'][number]['view'], number> {
  const rows = new Map<CaptureSummary['sections'][number]['view'], number>()
  for (const { view, rows: count } of sections) rows.set(view, (rows.get(view) ?? 0) + count)
  return rows
}

function socketsIn(capture: CaptureSummary): number {
  return rowsByView(capture).get('connections') ?? 0
}

import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Change, Changes } from '../engine/changes.ts'
import { engine } from '../engine/client.ts'
import type { CaptureSummary } from '../engine/engine.ts'
import type { Place, RunPlace } from '../engine/query.ts'
import { HeadedTable } from '../headed-table.tsx'
import { More } from '../more.tsx'
import { runName } from '../scope/run-name.ts'
import { type ScopedRun, scope, scopeOf, socketsIn } from '../scope/scope.ts'
import { showLine } from '../show.ts'
import { place, summary } from '../state.ts'
import { words } from '../words/words.ts'
import './snapshots.css'

/** The runs that are shown, and what changed between two of any file. */
export function SnapshotsTab() {
  const { snapshots: texts } = words.value
  const before = useSignal<number | null>(null)
  const after = useSignal<number | null>(null)
  const changes = useSignal<Changes | null>(null)
  const read = summary.value
  const runs = useMemo(
    () => (read ? scopeOf(read, EVERYTHING).runs.filter(({ run }) => socketsIn(run) > 0) : []),
    [read],
  )
  const pair = pairOf(runs, place.value)
  const earlier = runs[before.value ?? pair[0]]
  const later = runs[after.value ?? pair[1]]

  useEffect(() => {
    before.value = null
    after.value = null
  }, [read, place.value.source])

  useEffect(() => {
    let isWanted = true
    changes.value = null
    if (earlier && later)
      void engine.changes(placeOf(earlier), placeOf(later)).then((heard) => {
        if (isWanted) changes.value = heard
      })
    return () => {
      isWanted = false
    }
  }, [earlier, later])

  return (
    <div class="snapshots-tab">
      {runs.length > 1 && earlier && later && (
        <section aria-labelledby="compare">
          <h3 id="compare">{texts.choose}</h3>
          <div class="actions">
            <Choice
              label={texts.before}
              runs={runs}
              chosen={runs.indexOf(earlier)}
              choose={(run) => (before.value = run)}
            />
            <Choice
              label={texts.after}
              runs={runs}
              chosen={runs.indexOf(later)}
              choose={(run) => (after.value = run)}
            />
          </div>
          <p class="quiet">{texts.note}</p>
          {changes.value && <ChangeTable changes={changes.value} before={earlier} after={later} />}
        </section>
      )}
      <Runs runs={scope.value?.runs ?? []} />
    </div>
  )
}

const EVERYTHING = { source: null, capture: null }

const placeOf = ({ source, capture }: RunPlace): RunPlace => ({ source, capture })

/** What is compared at first: the last run of what is shown, and the one before that was made with the same options. */
function pairOf(runs: readonly ScopedRun[], { source }: Place): [before: number, after: number] {
  const shown = runs.findLastIndex((run) => run.source === source)
  const after = runs[shown - 1]?.source === source ? shown : runs.length - 1
  const optionsOf = (at: number) => runs[at]?.run.options.join(' ')
  const before = runs.findLastIndex((_, at) => at < after && optionsOf(at) === optionsOf(after))
  return [before < 0 ? Math.max(0, after - 1) : before, after]
}

/** A choice of a run. */
function Choice({
  label,
  runs,
  chosen,
  choose,
}: {
  readonly label: string
  readonly runs: readonly RunPlace[]
  readonly chosen: number
  choose(run: number): void
}) {
  return (
    <label>
      {label}{' '}
      <select value={chosen} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
        {runs.map((run, i) => (
          <option key={i} value={i}>
            {runName(run)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** All runs, with the number of rows of each view. */
function Runs({ runs }: { readonly runs: readonly ScopedRun[] }) {
  const { snapshots: texts, views, number } = words.value
  const { run, time, command, views: shows, lines } = texts.columns
  const count = useSignal(STEP)
  return (
    <section aria-labelledby="runs">
      <h3 id="runs">{texts.list}</h3>
      <HeadedTable label={texts.list} headings={[run, time, command, shows, lines]}>
        {runs.slice(0, count.value).map(({ source, capture: at, run: capture }) => (
          <tr key={`${source} ${at}`}>
            <th scope="row">
              {runs[0]?.source === runs.at(-1)?.source ? number(at + 1) : runName({ source, capture: at })}
            </th>
            <td>{capture.capturedAt ?? texts.noTime}</td>
            <td>{capture.command === null ? '' : <code>{capture.command}</code>}</td>
            <td>{[...rowsByView(capture)].map(([view, rows]) => `${views[view]} ${number(rows)}`).join(', ')}</td>
            <td>
              <button type="button" class="link" onClick={() => showLine(capture.lines[0], source)}>
                {`${number(capture.lines[0])}–${number(capture.lines[1])}`}
              </button>
            </td>
          </tr>
        ))}
      </HeadedTable>
      <More total={runs.length} shown={count} step={STEP} />
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
  readonly before: RunPlace
  readonly after: RunPlace
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
                    number((change.capture === 'after' ? after : before).capture + 1),
                  )}
                  onClick={() => showLine(change.line, (change.capture === 'after' ? after : before).source)}
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

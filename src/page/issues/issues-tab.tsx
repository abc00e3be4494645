import { useSignal } from '@preact/signals'
import type { Issue, View } from '../../index.ts'
import type { SourceSummary } from '../engine/engine.ts'
import { More } from '../more.tsx'
import { scope } from '../scope/scope.ts'
import { showLine } from '../show.ts'
import { place, summary } from '../state.ts'
import { words } from '../words/words.ts'
import './issues.css'

const severities: readonly Issue['severity'][] = ['error', 'warning', 'info']

/** The marks of the severities, for those who do not see colours. */
const marks: Readonly<Record<Issue['severity'], string>> = { error: '✕', warning: '▲', info: 'i' }

/** So many issues of a kind are listed at first, and with each step. */
const STEP = 20

/** An issue, and where it was found. */
interface Placed extends Issue {
  readonly source: SourceSummary
}

/** What could not be read or was guessed, by its kind. */
export function IssuesTab() {
  const { issues: texts, number } = words.value
  const hidden = useSignal<ReadonlySet<Issue['severity']>>(new Set())
  const issues = (scope.value?.sources ?? []).flatMap((source) => source.issues.map((issue) => ({ ...issue, source })))
  if (issues.length === 0) return <p>{texts.none}</p>
  const shown = issues.filter(({ severity }) => !hidden.value.has(severity))
  const groups = [...Map.groupBy(shown, ({ code }) => code)].sort(
    ([, [a]], [, [b]]) => severities.indexOf((a as Placed).severity) - severities.indexOf((b as Placed).severity),
  )
  return (
    <div class="issues-tab">
      <fieldset>
        <legend>{texts.show}</legend>
        {severities.map((severity) => (
          <label key={severity} class={severity}>
            <input
              type="checkbox"
              checked={!hidden.value.has(severity)}
              onChange={() => {
                const next = new Set(hidden.value)
                if (!next.delete(severity)) next.add(severity)
                hidden.value = next
              }}
            />
            <span>
              <span class="mark" aria-hidden="true">
                {marks[severity]}
              </span>{' '}
              {texts.severities[severity]} ({number(issues.filter((issue) => issue.severity === severity).length)})
              <small> {texts.meanings[severity]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {groups.length === 0 && <p>{texts.hidden}</p>}
      {groups.map(([code, all]) => (
        <Group key={code} issues={all} />
      ))}
    </div>
  )
}

/** The issues of one code. */
function Group({ issues }: { readonly issues: readonly Placed[] }) {
  const { issues: texts, number } = words.value
  const count = useSignal(STEP)
  const { code, severity } = issues[0] as Placed
  return (
    <section class={`issue-group ${severity}`} aria-labelledby={`issue-${code}`}>
      <h3 id={`issue-${code}`}>
        <span class="mark" aria-hidden="true">
          {marks[severity]}
        </span>{' '}
        {texts.severities[severity]} <code>{code}</code> <span class="count">{number(issues.length)}</span>
      </h3>
      <ul>
        {issues.slice(0, count.value).map((issue, i) => (
          <li key={`${issue.line} ${i}`}>
            <Place issue={issue} /> <span>{texts.sentence(named(issue))}</span>
            {issue.text !== null && issue.text.trim() !== '' && <pre>{issue.text}</pre>}
          </li>
        ))}
      </ul>
      <More total={issues.length} shown={count} step={STEP * 5} />
    </section>
  )
}

/** An issue whose view is called as the language calls it. */
function named({ code, args }: Issue): Pick<Issue, 'code' | 'args'> {
  const { issues: texts, views } = words.value
  const { view } = args
  return typeof view === 'string' && view in views
    ? { code, args: { ...args, view: texts.view(view, views[view as View]) } }
    : { code, args }
}

/** Where an issue is, and the way there. */
function Place({ issue: { line, source } }: { readonly issue: Placed }) {
  const { issues: texts, number } = words.value
  const sources = summary.value?.sources ?? []
  const file = place.value.source === null ? `${source.label} · ` : ''
  if (line === null) return <span class="quiet">{`${file}${texts.whole}`}</span>
  return (
    <button type="button" class="link" onClick={() => showLine(line, sources.indexOf(source))}>
      {`${file}${texts.line(number(line))}`}
    </button>
  )
}

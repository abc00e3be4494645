import type { Place } from '../engine/query.ts'
import { looked, place, selectedLine, source, summary } from '../state.ts'
import { words } from '../words/words.ts'

/** Which sources and runs the page shows; nothing where there is one of one. */
export function ScopeBar() {
  const sources = summary.value?.sources ?? []
  const captures = place.value.source === null ? [] : (source.value?.captures ?? [])
  if (sources.length < 2 && captures.length < 2) return null
  return (
    <section class="scope" aria-label={words.value.scope.title}>
      {sources.length > 1 && <FileChoice />}
      {captures.length > 1 && <RunChoice />}
      {sources.length > 1 && <Recognised />}
    </section>
  )
}

/** Shows another place; the line that was chosen stands in the one before. */
function go(to: Place): void {
  place.value = to
  if (to.source !== null) looked.value = to.source
  selectedLine.value = null
}

/** Sources in which something was recognised, and the one that is shown. */
function FileChoice() {
  const { scope, number } = words.value
  const sources = summary.value?.sources ?? []
  const chosen = place.value.source
  return (
    <label class="field grow">
      <span>{scope.file}</span>
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => go({ source: value === '' ? null : Number(value), capture: null })}
      >
        <option value="">{scope.allFiles(number(sources.length))}</option>
        {sources.map(({ label, captures }, i) =>
          captures.length > 0 || i === chosen ? (
            <option key={i} value={i}>
              {label}
            </option>
          ) : null,
        )}
      </select>
    </label>
  )
}

function RunChoice() {
  const { detection, number } = words.value
  const captures = source.value?.captures ?? []
  return (
    <label class="field">
      <span>{detection.run.label}</span>
      <select
        value={place.value.capture ?? ''}
        onChange={({ currentTarget: { value } }) => {
          place.value = { ...place.value, capture: value === '' ? null : Number(value) }
        }}
      >
        <option value="">{detection.run.all(number(captures.length))}</option>
        {captures.map(({ capturedAt, lines: [line] }, i) => (
          <option key={line} value={i}>
            {detection.run.one(i + 1, capturedAt, line)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** More names are not listed. */
const LISTED = 200

/** How many sources were recognised, and the names of the others, which lead to their text. */
function Recognised() {
  const { scope, number } = words.value
  const sources = summary.value?.sources ?? []
  const others = sources.flatMap(({ label, captures }, i) => (captures.length === 0 ? [{ label, i }] : []))
  const said = scope.recognised(number(sources.length - others.length), number(sources.length))
  if (others.length === 0) return <p class="quiet">{said}</p>
  return (
    <details>
      <summary>{said}</summary>
      <p class="quiet">{scope.others}</p>
      <ul>
        {others.slice(0, LISTED).map(({ label, i }) => (
          <li key={i}>
            <button type="button" class="link" onClick={() => go({ source: i, capture: null })}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

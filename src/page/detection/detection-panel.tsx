import type { ComponentChildren } from 'preact'
import type { CaptureSummary, SourceSummary } from '../engine/engine.ts'
import { ExplainLink } from '../explain/explain-link.tsx'
import { language, place, selectedLine, source, summary } from '../state.ts'
import { words } from '../words/words.ts'
import { dialectName, languageName } from './dialect-names.ts'
import { Force } from './force.tsx'
import { Save } from './save.tsx'
import { useMedia } from './use-media.ts'

/** What was detected and why, and the lists to decide otherwise. */
export function DetectionPanel() {
  const read = source.value
  if (!read) return null
  const { title, run } = words.value.detection
  const capture = read.captures[place.value.capture ?? 0]
  return (
    <section class="panel detection" aria-label={title}>
      <h2>{title}</h2>
      <Pick />
      {read.captures.length > 1 && place.value.capture === null && <p class="quiet">{run.first}</p>}
      <Folding brief={briefly(read, capture)}>
        <Facts read={read} capture={capture} />
        <Force />
        <Save />
      </Folding>
    </section>
  )
}

/** On a narrow screen the rows come first: all this is folded under its most important words, where there are any. */
function Folding({ brief, children }: { readonly brief: string | null; readonly children: ComponentChildren }) {
  const isNarrow = useMedia('(max-width: 640px)')
  if (!isNarrow || brief === null) return <>{children}</>
  return (
    <details>
      <summary>
        <b>{brief}</b>
      </summary>
      {children}
    </details>
  )
}

/** The system, the language and the encoding in a few words; null where nothing was detected. */
function briefly({ source: text }: SourceSummary, capture: CaptureSummary | undefined): string | null {
  if (!capture) return null
  const tongue = capture.locale && languageName(capture.locale, language.value)
  return [dialectName(capture.dialect), tongue, text.encoding].filter(Boolean).join(' · ')
}

/** Which source and which run the page shows. */
function Pick() {
  const { detection } = words.value
  const sources = summary.value?.sources ?? []
  const captures = source.value?.captures ?? []
  if (sources.length < 2 && captures.length < 2) return null
  return (
    <div class="force">
      {sources.length > 1 && (
        <label class="field">
          <span>{detection.source}</span>
          <select
            value={place.value.source}
            onChange={({ currentTarget }) => {
              place.value = { source: Number(currentTarget.value), capture: null }
              selectedLine.value = null
            }}
          >
            {sources.map(({ source: { name, path } }, i) => (
              <option key={i} value={i}>
                {path.join('/') || name}
              </option>
            ))}
          </select>
        </label>
      )}
      {captures.length > 1 && (
        <label class="field">
          <span>{detection.run.label}</span>
          <select
            value={place.value.capture ?? ''}
            onChange={({ currentTarget: { value } }) => {
              place.value = { ...place.value, capture: value === '' ? null : Number(value) }
            }}
          >
            <option value="">{detection.run.all(captures.length)}</option>
            {captures.map(({ capturedAt, lines: [line] }, i) => (
              <option key={line} value={i}>
                {detection.run.one(i + 1, capturedAt, line)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

interface FactsProps {
  readonly read: SourceSummary
  readonly capture: CaptureSummary | undefined
}

function Facts({ read: { source: text, coverage }, capture }: FactsProps) {
  const { detection, number } = words.value
  return (
    <dl class="facts">
      {capture && (
        <>
          <dt>{detection.dialect}</dt>
          <dd>
            <b>{dialectName(capture.dialect)}</b> <small>{detection.sure(capture.confidence)}</small>
            <Evidence signs={capture.evidence} />
          </dd>
          <dt>{detection.locale}</dt>
          <dd>{capture.locale === null ? detection.noWords : languageName(capture.locale, language.value)}</dd>
        </>
      )}
      <dt>{detection.encoding}</dt>
      <dd>
        {text.encoding ?? detection.typed}
        {text.encodingEvidence !== null && <small> {detection.because(text.encodingEvidence)}</small>}
      </dd>
      {capture && (
        <>
          <dt>{detection.command}</dt>
          <dd>
            {capture.command === null ? (
              detection.noCommand
            ) : (
              <ExplainLink text={capture.command} dialect={capture.dialect}>
                <code>{capture.command}</code>
              </ExplainLink>
            )}
          </dd>
          <dt>{detection.options}</dt>
          <dd>
            {capture.options.map((option) => (
              <ExplainLink key={option} text={option} dialect={capture.dialect}>
                <code class="option">{option}</code>
              </ExplainLink>
            ))}
            {capture.optionsInferred && <small>{detection.inferred}</small>}
            {capture.options.length === 0 && detection.noOptions}
          </dd>
          {capture.capturedAt !== null && (
            <>
              <dt>{detection.capturedAt}</dt>
              <dd>{capture.capturedAt}</dd>
            </>
          )}
        </>
      )}
      <dt>{detection.lines}</dt>
      <dd>{detection.coverage(number(coverage.read), number(coverage.noise), number(coverage.unread))}</dd>
    </dl>
  )
}

/** So many signs are listed. */
const LISTED = 20

function Evidence({ signs }: { readonly signs: CaptureSummary['evidence'] }) {
  const { detection } = words.value
  if (signs.length === 0) return null
  return (
    <details>
      <summary>{detection.why}</summary>
      <ul>
        {signs.slice(0, LISTED).map(({ line, why }) => (
          <li key={`${line} ${why}`}>
            <button
              type="button"
              class="link"
              onClick={() => {
                selectedLine.value = line
              }}
            >
              {detection.line(line)}
            </button>{' '}
            {signText(why)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** `heading.connections` in words; the name of the table stays as the grammar has it. */
function signText(why: string): string {
  const [kind = '', name = ''] = why.split(/\.(.*)/)
  const { signs } = words.value.detection
  return (signs as Readonly<Record<string, (name: string) => string>>)[kind]?.(name) ?? why
}

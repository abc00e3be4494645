import type { CaptureSummary, SourceSummary } from '../engine/engine.ts'
import { ExplainLink } from '../explain/explain-link.tsx'
import { language, place, selectedLine, source } from '../state.ts'
import { words } from '../words/words.ts'
import { dialectName, languageName } from './dialect-names.ts'
import { Force } from './force.tsx'

/** What was detected and why, and the lists to decide otherwise. */
export function DetectionPanel() {
  const read = source.value
  if (!read) return null
  const { title, run } = words.value.detection
  const capture = read.captures[place.value.capture ?? 0]
  return (
    <section class="panel detection" aria-label={title}>
      <h2>{title}</h2>
      {read.captures.length > 1 && place.value.capture === null && <p class="quiet">{run.first}</p>}
      <Facts read={read} capture={capture} />
      <Force />
    </section>
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
            {capture.optionsInferred && capture.options.length > 0 && <small>{detection.inferred}</small>}
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

import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { words as explanations } from '../../explain/words/index.ts'
import { engine } from '../engine/client.ts'
import type { RowDetail } from '../engine/detail.ts'
import { ExplainLink } from '../explain/explain-link.tsx'
import { showLine } from '../show.ts'
import { language, selectedLine, summary } from '../state.ts'
import { labelOf } from '../table/columns.ts'
import { words } from '../words/words.ts'

/** What is known of the row of a line: the line with its cells, its state, its services, its life; nothing where no row stands there. */
export function RowPanel({ source, line }: { readonly source: number; readonly line: number }) {
  const detail = useSignal<RowDetail | null>(null)
  useEffect(() => {
    let isWanted = true
    void engine.detail(source, line).then((heard) => {
      if (isWanted) detail.value = heard
    })
    return () => {
      isWanted = false
    }
  }, [summary.value, source, line])
  const known = detail.value
  if (!known) return null
  const { row: texts, number } = words.value
  return (
    <section class="row-panel" aria-label={texts.title}>
      <p class="actions">
        {known.text === '' ? (
          texts.line(number(known.line))
        ) : (
          <button type="button" class="link" onClick={() => showLine(known.line, source)}>
            {texts.line(number(known.line))}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            selectedLine.value = null
          }}
        >
          {texts.close}
        </button>
      </p>
      {known.text !== '' && <Printed detail={known} />}
      <dl>
        <State state={known.state} dialect={known.dialect} />
        {known.services.length > 0 && (
          <>
            <dt>{texts.services}</dt>
            {known.services.map(({ port, service }) => (
              <dd key={port}>
                <b>{port}</b> {service}
              </dd>
            ))}
          </>
        )}
        <Life detail={known} />
      </dl>
    </section>
  )
}

/** Cells that follow one another have different colours; the title of each says which column it is. */
const COLOURS = 4

/** The lines as printed, each cell marked. */
function Printed({ detail: { text, cells } }: { readonly detail: RowDetail }) {
  const parts = []
  let at = 0
  for (const [i, { name, start, end }] of cells.entries()) {
    if (start < at) continue
    parts.push(text.slice(at, start))
    parts.push(
      <mark key={name} class={`cell-${i % COLOURS}`} title={labelOf(name, words.value)}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1)
    <pre class="printed" tabIndex={0}>
      {parts}
    </pre>
  )
}

function State({ state, dialect }: { readonly state: string | null; readonly dialect: string }) {
  const { row: texts, explain } = words.value
  const { states } = explanations[language.value]
  if (state === null) return null
  const said = states[state as keyof typeof states]
  return (
    <>
      <dt>
        {texts.state} <b>{state}</b>
        {said && <small> {said.short}</small>}
      </dt>
      <dd>
        {said?.meaning}{' '}
        <ExplainLink text={state} dialect={dialect}>
          {explain.ask(state)}
        </ExplainLink>
      </dd>
    </>
  )
}

function Life({ detail: { life, runs } }: { readonly detail: RowDetail }) {
  const { row: texts, number } = words.value
  if (runs < 2 || life.length === 0) return null
  return (
    <>
      <dt>{texts.life}</dt>
      {life.map(({ first, last, state }) => (
        <dd key={first}>
          {texts.runs(number(first + 1), number(last + 1), first === last)} {state !== null && <b>{state}</b>}
        </dd>
      ))}
    </>
  )
}

import { useEffect, useRef } from 'preact/hooks'
import type { Explanation } from '../../explain/explanation.ts'
import { explain } from '../../explainer.ts'
import { dialectName } from '../detection/dialect-names.ts'
import { language } from '../state.ts'
import { words } from '../words/words.ts'
import { explained, type Subject } from './explained.ts'
import './explain.css'

/** What a state, an option or a command line means, in front of the page. */
export function ExplanationDialog({ subject }: { readonly subject: Subject }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="explain"
      aria-labelledby="explained"
      onClose={() => {
        explained.value = null
      }}
    >
      <h2 id="explained">{subject.text}</h2>
      <Text explanation={explanationOf(subject)} />
      <form method="dialog">
        <button type="submit">{words.value.explain.close}</button>
      </form>
    </dialog>
  )
}

/** A dialect without a command line of its own is explained as any tool. */
function explanationOf({ text, dialect }: Subject): Explanation {
  const lang = language.value
  try {
    return explain(text, { lang, dialect })
  } catch {
    return explain(text, { lang })
  }
}

function Text({ explanation }: { readonly explanation: Explanation }) {
  const { unknown } = words.value.explain
  const { waits, duration, finding, advice } = words.value.overview.diagram
  if (explanation.kind === 'unknown') return <p>{unknown}</p>
  if (explanation.kind === 'command') return <Parts parts={explanation.parts} />
  if (explanation.kind === 'option')
    return (
      <dl>
        {explanation.meanings.map(({ does, tools }) => (
          <Entry key={does} term={tools.map((tool) => dialectName(tool.dialect)).join(', ')} text={does} />
        ))}
      </dl>
    )
  return (
    <>
      <p class="quiet">{explanation.short}</p>
      <p>{explanation.meaning}</p>
      <dl>
        <Entry term={waits} text={explanation.waits} />
        <Entry term={duration} text={explanation.duration} />
        <Entry term={finding} text={explanation.finding} />
        <Entry term={advice} text={explanation.advice} />
      </dl>
    </>
  )
}

function Parts({ parts }: { readonly parts: readonly { readonly text: string; readonly does: string }[] }) {
  return (
    <dl>
      {parts.map(({ text, does }) => (
        <Entry key={text} term={text} text={does} />
      ))}
    </dl>
  )
}

function Entry({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  )
}

import { dialectName, languageName } from '../detection/dialect-names.ts'
import type { SourceSummary } from '../engine/engine.ts'
import { input, isInputOpen, language, place, source } from '../state.ts'
import { words } from '../words/words.ts'
import { putNothing, TYPED } from './put.ts'

/** The input in one line, once something was read from it: what it is, and the ways to change and to clear it. */
export function FoldedInput() {
  const { folded, input: texts } = words.value
  const read = source.value
  return (
    <section class="panel folded" aria-label={folded.title}>
      <p>
        <b>{inputName()}</b>{' '}
        <small>{texts.size(input.value.reduce((sum, { content }) => sum + sizeOf(content), 0))}</small>
        {read && <Detected read={read} />}
      </p>
      <button
        type="button"
        aria-expanded={isInputOpen.value}
        onClick={() => {
          isInputOpen.value = !isInputOpen.value
        }}
      >
        {folded.change}
      </button>
      <button type="button" onClick={putNothing}>
        {texts.clear}
      </button>
    </section>
  )
}

/** The system, the language and the encoding of the run that is shown, and how sure that is. */
function Detected({ read: { source: text, captures } }: { readonly read: SourceSummary }) {
  const { detection } = words.value
  const capture = captures[place.value.capture ?? 0]
  if (!capture) return null
  const tongue = capture.locale && languageName(capture.locale, language.value)
  const facts = [dialectName(capture.dialect), tongue, text.encoding, detection.sure(capture.confidence)]
  return <span class="detected">{facts.filter(Boolean).join(' · ')}</span>
}

function inputName(): string {
  const { folded, number } = words.value
  const [first, ...others] = input.value
  if (!first || first.name === TYPED) return folded.pasted
  return others.length === 0 ? first.name : folded.files(number(others.length + 1))
}

/** Bytes of a file, characters of a text. */
export const sizeOf = (content: Blob | string): number => (typeof content === 'string' ? content.length : content.size)

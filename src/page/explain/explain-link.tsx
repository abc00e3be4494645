import type { ComponentChildren } from 'preact'
import { words } from '../words/words.ts'
import { explained, type Subject } from './explained.ts'

interface Props extends Subject {
  /** Whether the key Tab passes it by, because there is another way to it. */
  readonly aside?: boolean
  readonly children: ComponentChildren
}

/** Explains a state, an option or a command line when it is pressed. */
export function ExplainLink({ text, dialect, aside = false, children }: Props) {
  return (
    <button
      type="button"
      class="link"
      title={words.value.explain.ask(text)}
      tabIndex={aside ? -1 : undefined}
      onClick={(event) => {
        event.stopPropagation()
        explained.value = { text, dialect }
      }}
    >
      {children}
    </button>
  )
}

import { useRef } from 'preact/hooks'
import { explained } from '../explain/explained.ts'
import { failure } from '../state.ts'
import { words } from '../words/words.ts'
import { type examples, putExample } from './examples.ts'

/** The examples in the order in which they are offered. */
const offered: readonly (keyof typeof examples)[] = [
  'japanese',
  'linux',
  'macos',
  'runs',
  'owners',
  'routes',
  'statistics',
  'interfaces',
]

/** What stands below the empty input: examples to try, what comes out of them, and what can be asked without any text. */
export function FirstScreen() {
  const { first, input } = words.value
  return (
    <div class="first-screen">
      <section class="panel" aria-labelledby="examples">
        <h2 id="examples">{input.examples}</h2>
        <ul class="examples">
          {offered.map((name) => (
            <li key={name}>
              <button type="button" data-example={name} onClick={() => tryExample(name)}>
                {input.example[name]}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="panel" aria-labelledby="comes-out">
        <h2 id="comes-out">{first.comesOut}</h2>
        <ul>
          {first.results.map((result) => (
            <li key={result}>{result}</li>
          ))}
        </ul>
      </section>
      <AskField />
    </div>
  )
}

function tryExample(name: keyof typeof examples): void {
  putExample(name).catch((error) => {
    failure.value = { kind: 'unloaded', why: String(error) }
  })
}

/** Explains a state, an option or a whole command. */
function AskField() {
  const { first } = words.value
  const field = useRef<HTMLInputElement>(null)
  const ask = (text: string) => {
    if (text.trim() !== '') explained.value = { text: text.trim(), dialect: '' }
  }
  return (
    <section class="panel" aria-labelledby="ask">
      <h2 id="ask">{first.ask}</h2>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault()
          ask(field.current?.value ?? '')
        }}
      >
        <input ref={field} type="search" aria-labelledby="ask" placeholder={first.askHint} spellcheck={false} />
        <button type="submit">{first.explain}</button>
      </form>
      <p class="actions">
        {first.subjects.map((subject) => (
          <button key={subject} type="button" class="link" onClick={() => ask(subject)}>
            {subject}
          </button>
        ))}
      </p>
    </section>
  )
}

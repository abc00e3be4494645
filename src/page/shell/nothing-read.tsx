import { scope } from '../scope/scope.ts'
import { words } from '../words/words.ts'

/** What to try when nothing was recognised. */
export function NothingRead() {
  const { title, tries } = words.value.nothing
  if (!scope.value || scope.value.runs.length > 0) return null
  return (
    <section class="panel nothing" role="alert">
      <h2>{title}</h2>
      <ul>
        {tries.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

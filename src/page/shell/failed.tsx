import { readAgain } from '../reading.ts'
import { failure } from '../state.ts'
import { words } from '../words/words.ts'

/** What went wrong, and the way to try again. */
export function Failed() {
  const { failures, again } = words.value
  if (!failure.value) return null
  const { kind, why } = failure.value
  return (
    <div class="panel failure" role="alert">
      <p>{failures[kind](why)}</p>
      <button type="button" onClick={readAgain}>
        {again}
      </button>
    </div>
  )
}

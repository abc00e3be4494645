import { cancelReading } from '../reading.ts'
import { progress } from '../state.ts'
import { words } from '../words/words.ts'

/** How far the reading is, as soon as that is known, and the way to break it off; nothing for what is read at once. */
export function ProgressBar() {
  const { label, cancel, percent } = words.value.progress
  const now = progress.value
  if (!now) return null
  const part = now.total === 0 ? undefined : now.done / now.total
  return (
    <div class="progress">
      <progress aria-label={label} max={1} value={part} />
      <span aria-hidden="true">{part === undefined ? '' : percent(part)}</span>
      <button type="button" onClick={cancelReading}>
        {cancel}
      </button>
    </div>
  )
}

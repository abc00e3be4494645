import { cancelReading } from '../reading.ts'
import { progress } from '../state.ts'
import { words } from '../words/words.ts'

/** How far the reading is, and the way to break it off; nothing for what is read at once. */
export function ProgressBar() {
  const { label, cancel, percent } = words.value.progress
  const now = progress.value
  if (!now || now.total === 0) return null
  const part = now.done / now.total
  return (
    <div class="progress">
      <progress aria-label={label} max={1} value={part} />
      <span aria-hidden="true">{percent(part)}</span>
      <button type="button" onClick={cancelReading}>
        {cancel}
      </button>
    </div>
  )
}

import { progress, summary } from '../state.ts'
import { words } from '../words/words.ts'

/** Says to those who listen what was read. */
export function Heard() {
  const { heard, number } = words.value
  const read = summary.value
  const rows = read?.views.reduce((sum, one) => sum + one.rows, 0) ?? 0
  const issues = read?.sources.reduce((sum, one) => sum + one.issues.length, 0) ?? 0
  const said = read && !progress.value ? heard(number(rows), number(read.views.length), number(issues)) : ''
  return (
    <p class="visually-hidden" role="status" data-heard>
      {said}
    </p>
  )
}

import type { Signal } from '@preact/signals'
import { words } from './words/words.ts'

/** The button under a list of which `shown` of `total` entries are shown: it shows `step` more; nothing when all are. */
export function More({
  total,
  shown,
  step,
}: {
  readonly total: number
  readonly shown: Signal<number>
  readonly step: number
}) {
  const { more, number } = words.value
  const rest = total - shown.value
  if (rest <= 0) return null
  return (
    <button
      type="button"
      onClick={() => {
        shown.value += step
      }}
    >
      {more(number(Math.min(rest, step)))}
    </button>
  )
}

import { looked, place, selectedLine, sourceNumber, summary } from '../state.ts'
import { words } from '../words/words.ts'

/** Chooses the source that a tab shows which can show but one; nothing where no other is there. */
export function OneFile() {
  const sources = summary.value?.sources ?? []
  if (place.value.source !== null || sources.length < 2) return null
  return (
    <label class="one-file">
      {words.value.scope.oneFile}{' '}
      <select
        value={sourceNumber.value}
        onChange={({ currentTarget }) => {
          looked.value = Number(currentTarget.value)
          selectedLine.value = null
        }}
      >
        {sources.map(({ label }, i) => (
          <option key={i} value={i}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

import { useSignal } from '@preact/signals'
import { input } from '../state.ts'
import { words } from '../words/words.ts'
import { putFiles, putText } from './put.ts'

/** Where text is typed or pasted and files are chosen. */
export function InputPanel() {
  const { label, placeholder, choose, clear } = words.value.input
  const text = useSignal('')
  const put = (value: string) => {
    text.value = value
    putText(value)
  }
  return (
    <section class="input" aria-label={label}>
      <textarea
        aria-label={label}
        placeholder={placeholder}
        spellcheck={false}
        autocomplete="off"
        rows={8}
        value={text.value}
        onInput={({ currentTarget }) => put(currentTarget.value)}
      />
      <div class="actions">
        <label class="button">
          {choose}
          <input
            type="file"
            multiple
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              text.value = ''
              putFiles([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            }}
          />
        </label>
        {input.value.length > 0 && (
          <button type="button" onClick={() => put('')}>
            {clear}
          </button>
        )}
      </div>
    </section>
  )
}

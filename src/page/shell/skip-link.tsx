import { words } from '../words/words.ts'

/** The first stop of the key Tab: it leads over the header to the results, or to the input where there are none. */
export function SkipLink() {
  return (
    <button
      type="button"
      class="skip-link"
      onClick={() => {
        const to =
          document.querySelector<HTMLElement>('.results [role="tab"][tabindex="0"]') ??
          document.querySelector<HTMLElement>('main textarea, main button')
        to?.focus()
      }}
    >
      {words.value.skip}
    </button>
  )
}

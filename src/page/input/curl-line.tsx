import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { forced, input } from '../state.ts'
import { words } from '../words/words.ts'
import { curlFor } from './curl.ts'
import { TYPED } from './put.ts'

/** The command that asks the HTTP service for the same, to copy. */
export function CurlLine() {
  const { label, copy, copied } = words.value.curl
  const code = useRef<HTMLElement>(null)
  const isCopied = useSignal(false)
  const names = input.value.map(({ name }) => name).filter((name) => name !== TYPED)
  const line = curlFor(location.origin, names, forced.value)
  return (
    <details class="curl">
      <summary>{label}</summary>
      <div>
        <code ref={code}>{line}</code>
        <button
          type="button"
          onClick={async () => {
            isCopied.value = await copyText(line, code.current)
          }}
        >
          {isCopied.value ? copied : copy}
        </button>
      </div>
    </details>
  )
}

/** Without leave to write to the clipboard the text is selected, so that one key copies it. */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown)
    return false
  }
}

import { useSignal } from '@preact/signals'
import { engine } from '../engine/client.ts'
import { OneFile } from '../scope/one-file.tsx'
import { place } from '../state.ts'
import { words } from '../words/words.ts'
import './json.css'
import { Raw } from './raw.tsx'
import { Tree } from './tree.tsx'

/** The report as JSON: a tree, or its text. */
export function JsonTab() {
  const { json: texts } = words.value
  const isRaw = useSignal(false)
  const said = useSignal('')
  const copy = async () => {
    said.value = texts.working
    try {
      await navigator.clipboard.writeText(await (await engine.export({ format: 'json' }, place.value)).text())
      said.value = texts.copied
    } catch {
      said.value = texts.notCopied
    }
  }
  return (
    <div class="json-tab">
      <OneFile />
      <div class="actions">
        <fieldset>
          <legend class="visually-hidden">{texts.show}</legend>
          {[false, true].map((raw) => (
            <label key={String(raw)}>
              <input type="radio" name="json-form" checked={isRaw.value === raw} onChange={() => (isRaw.value = raw)} />
              {raw ? texts.raw : texts.tree}
            </label>
          ))}
        </fieldset>
        <button type="button" onClick={copy}>
          {texts.copy}
        </button>
        <span role="status">{said.value}</span>
      </div>
      {isRaw.value ? <Raw /> : <Tree />}
    </div>
  )
}

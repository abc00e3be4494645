import { input, typed } from '../state.ts'
import { words } from '../words/words.ts'
import { CurlLine } from './curl-line.tsx'
import { sizeOf } from './folded-input.tsx'
import { putFiles, putText, TYPED } from './put.ts'

/** Where text is typed or pasted and files are chosen. */
export function InputPanel() {
  const { label, placeholder, choose } = words.value.input
  const files = input.value.filter(({ name }) => name !== TYPED)
  return (
    <section class="panel input" aria-label={label}>
      <textarea
        aria-label={label}
        placeholder={placeholder}
        spellcheck={false}
        autocomplete="off"
        wrap="off"
        rows={input.value.length > 0 ? 5 : 9}
        value={typed.value}
        onInput={(event) => putText(event.currentTarget.value, event.inputType !== 'insertFromPaste')}
      />
      <div class="actions">
        <label class="button primary">
          {choose}
          <input
            type="file"
            multiple
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              putFiles([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            }}
          />
        </label>
        {files.length > 0 && <Files files={files.map(({ name, content }) => ({ name, size: sizeOf(content) }))} />}
      </div>
      {input.value.length > 0 && <CurlLine />}
    </section>
  )
}

/** So many files are named. */
const NAMED = 6

function Files({ files }: { readonly files: readonly { readonly name: string; readonly size: number }[] }) {
  const { size, moreFiles } = words.value.input
  return (
    <ul class="files">
      {files.slice(0, NAMED).map((file, i) => (
        <li key={i}>
          {file.name} <small>{size(file.size)}</small>
        </li>
      ))}
      {files.length > NAMED && <li>{moreFiles(files.length - NAMED)}</li>}
    </ul>
  )
}

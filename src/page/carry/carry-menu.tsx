import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Format, View } from '../../index.ts'
import { engine } from '../engine/client.ts'
import type { Asked } from '../engine/export.ts'
import { scope } from '../scope/scope.ts'
import { failure, input, place, shownFields } from '../state.ts'
import { words } from '../words/words.ts'
import './carry.css'

/** The formats, and how files of them end. */
const endings: Readonly<Record<Exclude<Format, 'sqlite'>, string>> = {
  xlsx: 'xlsx',
  csv: 'csv',
  html: 'html',
  json: 'json',
  ndjson: 'ndjson',
  tsv: 'tsv',
  markdown: 'md',
  yaml: 'yaml',
  table: 'txt',
  parquet: 'parquet',
  ecs: 'ndjson',
  ocsf: 'ndjson',
  otel: 'jsonl',
  openmetrics: 'prom',
  summary: 'txt',
}

type SavedFormat = keyof typeof endings

/** Formats that have a button of their own; the others stand in a list. */
const usual = ['xlsx', 'csv', 'html', 'json'] as const satisfies readonly SavedFormat[]
const others = (Object.keys(endings) as SavedFormat[]).filter(
  (format) => !(usual as readonly string[]).includes(format),
)
const copied = ['markdown', 'tsv', 'table'] as const satisfies readonly SavedFormat[]

/** Formats that hold one view. */
const ofOneView: ReadonlySet<Format> = new Set<Format>(['csv', 'tsv', 'parquet'])

/** Carries away what is shown, or everything: to the clipboard, into a file, onto paper. */
export function CarryMenu({ view, close }: { readonly view: View | null; close(): void }) {
  const { carry } = words.value
  const isShown = useSignal(view !== null)
  const chosen = useSignal<View | null>(view)
  const other = useSignal<SavedFormat>('ndjson')
  const said = useSignal('')
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  const views = (scope.value?.views ?? []).map((one) => one.view)
  const one = isShown.value ? view : (views.find((known) => known === chosen.value) ?? views[0])
  const write = (format: SavedFormat, isCopied = false): Promise<Blob> => {
    const fields = isShown.value ? fieldsFor(isCopied) : undefined
    const asked: Asked = { format, ...(ofOneView.has(format) && one && { view: one }), ...(fields && { fields }) }
    return engine.export(asked, isShown.value ? 'shown' : { source: null, capture: null })
  }
  const attempt = async (work: () => Promise<string>) => {
    said.value = carry.working
    try {
      said.value = await work()
    } catch (error) {
      said.value = ''
      failure.value = { kind: 'failed', why: String(error) }
    }
  }
  const save = (format: SavedFormat) =>
    attempt(async () => {
      const of = ofOneView.has(format) && views.length > 1 ? `-${one}` : ''
      const name = `${baseName()}${of}.${endings[format]}`
      download(await write(format), name)
      return carry.saved(name)
    })
  const copy = (format: SavedFormat) =>
    attempt(async () => {
      const text = await (await write(format, true)).text()
      await navigator.clipboard.writeText(text)
      return carry.copied
    })
  const redact = () =>
    attempt(async () => {
      const name = `${baseName()}-redacted.txt`
      download(await engine.redacted(isShown.value ? place.value : { source: null, capture: null }), name)
      return carry.saved(name)
    })
  return (
    <section class="carry" aria-label={carry.title} ref={box}>
      {view !== null && (
        <fieldset>
          <legend>{carry.what}</legend>
          {[true, false].map((shown) => (
            <label key={String(shown)}>
              <input
                type="radio"
                name="carried"
                checked={isShown.value === shown}
                onChange={() => {
                  isShown.value = shown
                }}
              />
              {shown ? carry.shown : carry.everything}
            </label>
          ))}
        </fieldset>
      )}
      {!isShown.value && views.length > 1 && (
        <label>
          {carry.view}{' '}
          <select value={one ?? ''} onChange={({ currentTarget }) => (chosen.value = currentTarget.value as View)}>
            {views.map((known) => (
              <option key={known} value={known}>
                {words.value.views[known]}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset>
        <legend>{carry.copy}</legend>
        {copied.map((format) => (
          <button key={format} type="button" onClick={() => copy(format)}>
            {carry.formats[format]}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{carry.download}</legend>
        {usual.map((format) => (
          <button key={format} type="button" onClick={() => save(format)}>
            {carry.formats[format]}
          </button>
        ))}
        {scope.value?.sources.some(({ hasText }) => hasText) && (
          <button type="button" title={carry.redactedHint} onClick={redact}>
            {carry.redacted}
          </button>
        )}
        <span class="other">
          <select
            aria-label={carry.other}
            value={other.value}
            onChange={({ currentTarget }) => (other.value = currentTarget.value as SavedFormat)}
          >
            {others.map((format) => (
              <option key={format} value={format}>
                {format}
              </option>
            ))}
          </select>
          <button type="button" onClick={() => save(other.value)}>
            {carry.save}
          </button>
        </span>
      </fieldset>
      <p class="actions">
        <button type="button" onClick={() => print()}>
          {carry.print}
        </button>
        <button type="button" onClick={close}>
          {words.value.explain.close}
        </button>
        <span role="status">{said.value}</span>
      </p>
    </section>
  )
}

/** The fields of the columns that are shown: an end as printed where a person reads it, else its parts. */
function fieldsFor(isRead: boolean): string[] | undefined {
  const parts = isRead ? ['text'] : ['address', 'port']
  return shownFields.value?.flatMap((path) =>
    path === 'local' || path === 'foreign' ? parts.map((part) => `${path}.${part}`) : [path],
  )
}

function baseName(): string {
  const [first] = input.value
  const name = first?.name.replace(/\.[^.]*$/, '') ?? ''
  return name === '' || name === '-' ? 'netstat' : name
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

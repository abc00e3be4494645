import { useSignal } from '@preact/signals'
import type { Format, View } from '../../index.ts'
import { engine } from '../engine/client.ts'
import { failure, input, summary } from '../state.ts'
import { words } from '../words/words.ts'

/** The formats, and how files of them end. */
const endings: Readonly<Record<Exclude<Format, 'sqlite'>, string>> = {
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  markdown: 'md',
  yaml: 'yaml',
  table: 'txt',
  html: 'html',
  xlsx: 'xlsx',
  parquet: 'parquet',
  ecs: 'ndjson',
  ocsf: 'ndjson',
  otel: 'jsonl',
  openmetrics: 'prom',
  summary: 'txt',
}

/** Formats that hold one view. */
const ofOneView: ReadonlySet<Format> = new Set<Format>(['csv', 'tsv', 'parquet'])

/** Saves what was read as a file. */
export function Save() {
  const format = useSignal<keyof typeof endings>('json')
  const isBusy = useSignal(false)
  const chosen = useSignal<View | null>(null)
  const { views: names } = words.value
  const { label, view: viewLabel, save } = words.value.save
  const views = (summary.value?.views ?? []).map(({ view }) => view)
  const view = ofOneView.has(format.value) ? (views.find((one) => one === chosen.value) ?? views[0]) : undefined
  const write = async () => {
    isBusy.value = true
    try {
      const of = view !== undefined && views.length > 1 ? `-${view}` : ''
      download(await engine.export(format.value, view), `${baseName()}${of}.${endings[format.value]}`)
    } catch (error) {
      failure.value = { kind: 'failed', why: String(error) }
    }
    isBusy.value = false
  }
  return (
    <div class="save">
      <label class="field">
        <span>{label}</span>
        <select
          value={format.value}
          onChange={({ currentTarget }) => {
            format.value = currentTarget.value as keyof typeof endings
          }}
        >
          {Object.keys(endings).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {view !== undefined && views.length > 1 && (
        <label class="field">
          <span>{viewLabel}</span>
          <select
            value={view}
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value as View
            }}
          >
            {views.map((one) => (
              <option key={one} value={one}>
                {names[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" disabled={isBusy.value} onClick={() => void write()}>
        {save}
      </button>
    </div>
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

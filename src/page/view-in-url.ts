import { batch, effect } from '@preact/signals'
import type { View } from '../index.ts'
import { viewNames } from '../report/views/names.ts'
import type { Filter } from './engine/query.ts'
import { chosenColumns, filters, type Language, language, tab } from './state.ts'

/** Keeps the fragment of the address in step with how things are looked at: the tab, filters, columns and the language; never what was read. */
export function keepViewInUrl(): void {
  take()
  addEventListener('hashchange', take)
  effect(() => {
    const written = fragmentOf()
    const before = location.hash.slice(1)
    if (written === before) return
    history.replaceState(history.state, '', written === '' ? location.pathname + location.search : `#${written}`)
  })
}

function fragmentOf(): string {
  const parts = new URLSearchParams()
  if (tab.value !== '') parts.set('tab', tab.value)
  for (const view of viewNames) {
    const { where, state } = filters.value[view] ?? {}
    const columns = chosenColumns.value[view]
    if (where !== undefined) parts.set(`${view}.where`, where)
    if (state !== undefined) parts.set(`${view}.state`, state)
    if (columns !== undefined) parts.set(`${view}.columns`, columns.join(','))
  }
  if (parts.size > 0) parts.set('lang', language.value)
  return parts.toString()
}

function take(): void {
  const parts = new URLSearchParams(location.hash.slice(1))
  if (parts.size === 0) return
  const asked: Partial<Record<View, Filter>> = {}
  const columns: Partial<Record<View, readonly string[]>> = {}
  for (const view of viewNames) {
    const where = parts.get(`${view}.where`)
    const state = parts.get(`${view}.state`)
    const paths = parts.get(`${view}.columns`)
    if (where !== null || state !== null)
      asked[view] = { ...(where !== null && { where }), ...(state !== null && { state }) }
    if (paths !== null) columns[view] = paths.split(',')
  }
  batch(() => {
    tab.value = parts.get('tab') ?? ''
    filters.value = asked
    chosenColumns.value = columns
    const lang = parts.get('lang')
    if (lang === 'en' || lang === 'ja') language.value = lang satisfies Language
  })
}

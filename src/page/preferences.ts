import { effect, type Signal } from '@preact/signals'
import type { Language } from './state.ts'
import { language, type Theme, theme } from './state.ts'
import { words } from './words/words.ts'

/** Takes language and theme from what was chosen before or from the browser, and keeps the document and the store in step. */
export function followPreferences(): void {
  language.value = stored<Language>('language', ['en', 'ja']) ?? (navigator.language.startsWith('ja') ? 'ja' : 'en')
  theme.value = stored<Theme>('theme', ['auto', 'light', 'dark']) ?? 'auto'
  remember('language', language)
  remember('theme', theme)
  effect(() => {
    document.documentElement.lang = language.value
    document.title = words.value.title
  })
  effect(() => {
    document.documentElement.dataset.theme = theme.value
  })
}

/** A store may be closed to the page; then nothing is remembered. */
function stored<Value extends string>(name: string, values: readonly Value[]): Value | null {
  try {
    const value = localStorage.getItem(`netscribe.${name}`)
    return values.find((known) => known === value) ?? null
  } catch {
    return null
  }
}

function remember(name: string, signal: Signal<string>): void {
  const before = signal.peek()
  let isFirst = true
  effect(() => {
    const value = signal.value
    if (isFirst && value === before) {
      isFirst = false
      return
    }
    isFirst = false
    try {
      localStorage.setItem(`netscribe.${name}`, value)
    } catch {
      // The page works without it.
    }
  })
}

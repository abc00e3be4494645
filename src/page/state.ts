import { computed, signal } from '@preact/signals'
import type { View } from '../index.ts'
import type { Loss } from './engine/client.ts'
import type { Forced, InputFile, Summary } from './engine/engine.ts'
import type { Place, TableQuery } from './engine/query.ts'

/** How the page is lit; auto follows the system. */
export type Theme = 'auto' | 'light' | 'dark'

/** What went wrong: a call, the engine as a whole, or the loading of a part of the page. */
export interface Failure {
  readonly kind: 'failed' | Loss
  /** In the words of the browser; empty when it says nothing. */
  readonly why: string
}

/** How far the reading that runs is, in bytes. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** What is read: files, or the one text of the input field. */
export const input = signal<readonly InputFile[]>([])

/** What the person forces. */
export const forced = signal<Forced>({})

/** What is known of the input; null before anything was read. */
export const summary = signal<Summary | null>(null)

/** Null when nothing is being read. */
export const progress = signal<Progress | null>(null)

/** What went wrong last. */
export const failure = signal<Failure | null>(null)

/** A language of the interface. */
export type Language = 'en' | 'ja'

/** The one that is chosen. */
export const language = signal<Language>('en')

export const theme = signal<Theme>('auto')

/** Id of the tab that is shown; one that is not there stands for the first. */
export const tab = signal('')

/** Sources and runs that the tabs show. */
export const place = signal<Place>({ source: 0, capture: null })

/** The text of the input field; empty when files are read. */
export const typed = signal('')

/** Number of the source of the row or issue that was chosen last: what belongs to one source shows it where all are shown. */
export const looked = signal(0)

/** Whether the input and all that was detected is open while there is a result. */
export const isInputOpen = signal(false)

/** The line of `source` that was chosen in a table or among the issues, 1-based. */
export const selectedLine = signal<number | null>(null)

/** Paths of the columns that each table shows, once they were chosen. */
export const chosenColumns = signal<Readonly<Partial<Record<View, readonly string[]>>>>({})

/** Paths of the columns that the open table shows; null where no table is open. */
export const shownFields = signal<readonly string[] | null>(null)

/** What each table is filtered by. */
export const filters = signal<Readonly<Partial<Record<View, TableQuery['filter']>>>>({})

/** Opens the table of a view with a filter. */
export function showInTable(view: View, filter: TableQuery['filter']): void {
  filters.value = { ...filters.value, [view]: filter }
  tab.value = view
}

/** Number of the source that is shown by what belongs to one. */
export const sourceNumber = computed(() => place.value.source ?? looked.value)

/** That source. */
export const source = computed(() => summary.value?.sources[sourceNumber.value] ?? null)

import type { ComponentType } from 'preact'
import type { View } from '../index.ts'
import { type Scope, socketsIn } from './scope/scope.ts'
import { lazily } from './shell/lazily.tsx'
import { summary } from './state.ts'
import { TableTab } from './table/table-tab.tsx'
import type { Words } from './words/en.ts'

/** One way to look at what was read. */
export interface Tab {
  readonly id: string
  label(words: Words): string
  /** Whether there is something to show. */
  when(scope: Scope): boolean
  /** How many entries it shows; null where that says nothing. */
  count(scope: Scope): number | null
  /** Takes what it shows from the state. */
  readonly Component: ComponentType<{ readonly id: string }>
}

/** The tabs beside the tables, in order; their code is loaded when they are opened. */
const others: readonly Tab[] = [
  {
    id: 'overview',
    label: ({ overview }) => overview.tab,
    when: ({ runs }) => runs.some(({ run }) => socketsIn(run) > 0),
    count: () => null,
    Component: lazily(async () => (await import('./overview/overview-tab.tsx')).OverviewTab),
  },
  {
    id: 'snapshots',
    label: ({ snapshots }) => snapshots.tab,
    when: () => (summary.value?.sources.reduce((sum, { captures }) => sum + captures.length, 0) ?? 0) > 1,
    count: ({ runs }) => runs.length,
    Component: lazily(async () => (await import('./snapshots/snapshots-tab.tsx')).SnapshotsTab),
  },
  {
    id: 'json',
    label: ({ json }) => json.tab,
    when: () => true,
    count: () => null,
    Component: lazily(async () => (await import('./json/json-tab.tsx')).JsonTab),
  },
  {
    id: 'text',
    label: ({ text }) => text.tab,
    when: ({ sources }) => sources.some(({ hasText }) => hasText),
    count: () => null,
    Component: lazily(async () => (await import('./text/text-tab.tsx')).TextTab),
  },
  {
    id: 'issues',
    label: ({ issues }) => issues.tab,
    when: ({ sources }) => sources.some(({ issues }) => issues.length > 0),
    count: ({ sources }) => sources.reduce((sum, { issues }) => sum + issues.length, 0),
    Component: lazily(async () => (await import('./issues/issues-tab.tsx')).IssuesTab),
  },
]

/** The tabs that have something to show: a table for each view that was read, then the others. */
export function tabsOf(scope: Scope): readonly Tab[] {
  return [...scope.views.map(({ view }) => tableTab(view)), ...others].filter((tab) => tab.when(scope))
}

const made = new Map<View, Tab>()

function tableTab(view: View): Tab {
  const known = made.get(view)
  if (known) return known
  const rowsIn = ({ views }: Scope) => views.find((one) => one.view === view)?.rows ?? 0
  const tab: Tab = {
    id: view,
    label: (words) => words.views[view],
    when: () => true,
    count: rowsIn,
    Component: TableTab,
  }
  made.set(view, tab)
  return tab
}

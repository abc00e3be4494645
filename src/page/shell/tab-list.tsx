import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { viewNames } from '../../report/views/names.ts'
import { scope } from '../scope/scope.ts'
import { summary, tab } from '../state.ts'
import { type Tab, tabsOf } from '../tabs.ts'
import { words } from '../words/words.ts'
import { useDismiss } from './dismiss.ts'
import { lazily } from './lazily.tsx'

const CarryMenu = lazily(async () => (await import('../carry/carry-menu.tsx')).CarryMenu)

/** The tabs of what was read, and the one that is open. */
export function TabList() {
  const read = scope.value
  const isCarried = useSignal(false)
  const results = useRef<HTMLElement>(null)
  useDismiss(results, isCarried.value, () => {
    isCarried.value = false
  })
  useEffect(() => {
    // What had the focus was folded away: who reads by keys or ears goes on where the results are.
    if (document.activeElement === document.body) results.current?.focus({ preventScroll: true })
  }, [summary.value])
  if (!read) return null
  const tabs = tabsOf(read)
  const open = tabs.find(({ id }) => id === tab.value) ?? tabs[0]
  if (!open) return null
  return (
    <section class="results" aria-label={words.value.results} ref={results} tabIndex={-1}>
      <div class="results-head">
        <div class="tabs" role="tablist" aria-label={words.value.tabs} onKeyDown={(event) => move(event, tabs, open)}>
          {tabs.map((one) => (
            <button
              key={one.id}
              type="button"
              role="tab"
              id={`tab-${one.id}`}
              aria-selected={one === open}
              aria-controls="tab-panel"
              tabIndex={one === open ? 0 : -1}
              onClick={() => {
                tab.value = one.id
              }}
            >
              {one.label(words.value)}
              {one.count(read) !== null && <span class="count">{words.value.number(one.count(read) as number)}</span>}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="carry-button"
          aria-expanded={isCarried.value}
          onClick={() => {
            isCarried.value = !isCarried.value
          }}
        >
          {words.value.carry.title}
        </button>
      </div>
      {isCarried.value && (
        <CarryMenu
          key={open.id}
          view={viewNames.find((view) => view === open.id) ?? null}
          close={() => {
            isCarried.value = false
          }}
        />
      )}
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${open.id}`}>
        <open.Component key={open.id} id={open.id} />
      </div>
    </section>
  )
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** Arrow keys move between tabs and open them (ARIA Authoring Practices, tabs). */
function move(event: KeyboardEvent, tabs: readonly Tab[], open: Tab): void {
  const next = STEPS[event.key]?.(tabs.indexOf(open), tabs.length - 1)
  if (next === undefined) return
  event.preventDefault()
  const { id } = tabs[next] as Tab
  tab.value = id
  document.getElementById(`tab-${id}`)?.focus()
}

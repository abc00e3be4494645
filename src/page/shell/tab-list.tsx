import { source, summary, tab } from '../state.ts'
import { type Tab, tabsOf } from '../tabs.ts'
import { words } from '../words/words.ts'

/** The tabs of what was read, and the one that is open. */
export function TabList() {
  const read = summary.value
  if (!read || !source.value) return null
  const tabs = tabsOf(read)
  const open = tabs.find(({ id }) => id === tab.value) ?? tabs[0]
  if (!open) return null
  return (
    <section class="results" aria-label={words.value.results}>
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

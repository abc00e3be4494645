import { useSignal } from '@preact/signals'
import { useCallback, useEffect, useRef } from 'preact/hooks'
import { engine } from '../engine/client.ts'
import { type LineKind, lineKinds, type TextLine } from '../engine/text-lines.ts'
import { OneFile } from '../scope/one-file.tsx'
import { showRow, viewOfLine } from '../show.ts'
import { selectedLine, source, sourceNumber, summary } from '../state.ts'
import { type LongList, useLongList } from '../table/long-list.ts'
import { words } from '../words/words.ts'
import './text.css'

/** Height of a line in pixels; the style sheet says the same. */
const HEIGHT = 22

/** The marks of the kinds, for those who do not see colours. */
const marks: Readonly<Record<LineKind, string>> = { row: '■', read: '□', noise: '·', unread: '✕' }

/** The decoded text of the source, each line marked by what it was taken for. */
export function TextTab() {
  const { text, number } = words.value
  const read = source.value
  const box = useRef<HTMLDivElement>(null)
  const counts = useSignal<Readonly<Record<LineKind, number>> | null>(null)
  const loaded = useSignal<readonly TextLine[]>([])
  const all = read?.source.lines ?? 0
  const element = useCallback(() => box.current, [])
  const list = useLongList(element, all, HEIGHT, 0)
  const from = list.drawn[0]?.index ?? 0
  const to = from + list.drawn.length
  const at = sourceNumber.value
  const line = selectedLine.value

  useEffect(() => {
    void engine.lineCounts(at).then((heard) => {
      counts.value = heard
    })
  }, [summary.value, at])

  useEffect(() => {
    let isWanted = true
    void engine.textLines(at, from, to).then((lines) => {
      if (isWanted) loaded.value = lines
    })
    return () => {
      isWanted = false
    }
  }, [summary.value, at, from, to])

  useEffect(() => {
    if (line !== null && line <= all) list.scrollTo(line - 1)
  }, [line, all, summary.value])

  if (!read) return null
  const choose = (chosen: number) => {
    selectedLine.value = Math.max(1, Math.min(all, chosen))
  }
  const nextUnread = async () => {
    const next = await engine.nextLine(at, 'unread', line ?? 0)
    if (next !== null) choose(next)
    box.current?.focus()
  }
  const lines = loaded.value.filter((one) => one.line > from && one.line <= to)
  const view = line === null ? null : viewOfLine(read, line)
  const isRow = lines.some((one) => one.line === line && one.kind === 'row')
  const kinds: Readonly<Record<LineKind, number>> = counts.value ?? { row: 0, read: 0, noise: 0, unread: 0 }

  return (
    <div class="text-tab">
      <OneFile />
      <dl class="line-kinds" aria-label={text.legend}>
        {lineKinds.map((kind) => (
          <div key={kind} class={`kind-${kind}`}>
            <dt>
              <span class="mark" aria-hidden="true">
                {marks[kind]}
              </span>
              {text.kinds[kind]}
            </dt>
            <dd>{number(kinds[kind])}</dd>
          </div>
        ))}
      </dl>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault()
          choose(Number(new FormData(event.currentTarget).get('line')))
          box.current?.focus()
        }}
      >
        {kinds.unread > 0 ? (
          <button type="button" onClick={nextUnread}>
            {text.nextUnread}
          </button>
        ) : (
          <p class="quiet">{text.noUnread}</p>
        )}
        <label>
          {text.goTo} <input type="number" name="line" min="1" max={all} required inputMode="numeric" />
        </label>
        <button type="submit">{text.go}</button>
        {line !== null && view && isRow && (
          <button type="button" onClick={() => showRow(line, view)}>
            {text.row}
          </button>
        )}
      </form>
      <div
        ref={box}
        class="lines"
        role="listbox"
        aria-label={text.lines}
        aria-activedescendant={line !== null && line > from && line <= to ? `line-${line}` : undefined}
        tabIndex={0}
        onClick={({ target }) => {
          const clicked = (target as Element).closest('[role="option"]')?.getAttribute('aria-posinset')
          if (clicked) choose(Number(clicked))
        }}
        onKeyDown={(event) => {
          const next = STEPS[event.key]?.(line ?? from, list.page, all)
          if (event.key === 'Enter' && line !== null && view && isRow) showRow(line, view)
          if (next === undefined) return
          event.preventDefault()
          choose(next)
        }}
      >
        <div role="none" style={{ height: `${list.height}px` }}>
          <div role="none" class="seen" style={{ transform: `translateY(${topOf(lines, list)}px)` }}>
            {lines.map((one) => (
              <div
                key={one.line}
                id={`line-${one.line}`}
                role="option"
                tabIndex={-1}
                class={`line kind-${one.kind}`}
                aria-selected={one.line === line}
                aria-setsize={all}
                aria-posinset={one.line}
              >
                <span class="visually-hidden">{text.line(number(one.line), one.kind)}</span>
                <span class="number" aria-hidden="true">
                  {one.line}
                </span>
                <span class="mark" aria-hidden="true">
                  {marks[one.kind]}
                </span>
                <span class="content">{one.text}</span>
                {one.more > 0 && <em>{text.more(number(one.more))}</em>}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

const STEPS: Readonly<Record<string, (line: number, page: number, all: number) => number>> = {
  ArrowDown: (line) => line + 1,
  ArrowUp: (line) => line - 1,
  PageDown: (line, page) => line + page,
  PageUp: (line, page) => line - page,
  Home: () => 1,
  End: (_line, _page, all) => all,
}

/** Where the first of some lines stands; they may still be those of before a scroll. */
function topOf(lines: readonly TextLine[], { drawn }: LongList): number {
  const first = drawn.find(({ index }) => index + 1 === lines[0]?.line)
  return first?.top ?? 0
}

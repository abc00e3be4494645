// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are missing, which the elements of a table do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on the grid, which names the active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows
import { useSignal } from '@preact/signals'
import { useCallback, useEffect, useRef } from 'preact/hooks'
import { engine } from '../engine/client.ts'
import type { Column, TableRow } from '../engine/engine.ts'
import type { TableQuery } from '../engine/query.ts'
import { ExplainLink } from '../explain/explain-link.tsx'
import { selectedLine, source } from '../state.ts'
import { words } from '../words/words.ts'
import { Cell, textOf } from './cell.tsx'
import { labelOf, widthOf } from './columns.ts'
import { useLongList } from './long-list.ts'
import type { TableRows } from './table-rows.ts'

type Sort = TableQuery['sort']

interface Props {
  readonly label: string
  readonly rows: TableRows
  readonly columns: readonly Column[]
  readonly sort: Sort
  sortBy(sort: Sort): void
}

/** Heights of a row and of the heading in pixels; the style sheet has the same. */
const ROW = 28
const HEADING = 32

/** A table of any length. Arrow keys move from row to row, Enter chooses one (ARIA Authoring Practices, grid). */
export function Grid({ label, rows, columns, sort, sortBy }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const element = useCallback(() => scroller.current, [])
  const active = useSignal(0)
  const chosenHere = useRef<number | null>(null)
  const count = rows.table.value?.count ?? 0
  const list = useLongList(element, count, ROW, HEADING)
  rows.version.value
  const first = list.drawn[0]?.index ?? 0
  const last = list.drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (count > 0) rows.need(first, last + 1)
  })
  useEffect(() => {
    active.value = Math.max(0, Math.min(active.value, count - 1))
  }, [count])
  const line = selectedLine.value
  useEffect(() => {
    if (line === null || line === chosenHere.current) return
    void engine.indexOfLine(line).then(
      (index) => {
        if (index >= 0) go(index)
      },
      () => {},
    )
  }, [line, rows.table.value])

  const go = (index: number) => {
    active.value = index
    list.scrollTo(index)
  }
  const choose = (index: number) => {
    active.value = index
    chosenHere.current = rows.at(index)?.line ?? null
    selectedLine.value = chosenHere.current
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return
    if (event.key === 'Enter' || event.key === ' ') choose(active.value)
    else {
      const to = STEPS[event.key]?.(active.value, list.page)
      if (to === undefined) return
      go(Math.max(0, Math.min(to, count - 1)))
    }
    event.preventDefault()
  }

  const widths = columns.map((column) => `${widthOf(column, labelOf(column.path, words.value))}ch`)
  const template = `${widths.join(' ')} minmax(0, 1fr)`
  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={count > 0 ? `row-${active.value}` : undefined}
      tabIndex={0}
      style={{ '--columns': template }}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class="grid-head">
        <div role="row" aria-rowindex={1} class="grid-row">
          {columns.map((column) => (
            <Heading key={column.path} column={column} sort={sort} sortBy={sortBy} />
          ))}
        </div>
      </div>
      <div role="rowgroup" class="grid-body" style={{ height: `${list.height}px` }}>
        {list.drawn.map(({ index, top }) => {
          const row = rows.at(index)
          const isChosen = row !== undefined && row.line === line
          return (
            <div
              key={index}
              id={`row-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isChosen}
              class={index === active.value ? 'grid-row active' : 'grid-row'}
              style={{ transform: `translateY(${top}px)` }}
              onClick={() => choose(index)}
            >
              {columns.map(({ path, numeric }) => (
                <div key={path} role="gridcell" class={numeric ? 'number' : ''} title={titleOf(row?.fields[path])}>
                  {path === 'state' && typeof row?.fields.state === 'string' ? (
                    <ExplainLink text={row.fields.state} dialect={dialectOf(row)} aside>
                      <Cell value={row.fields.state} />
                    </ExplainLink>
                  ) : (
                    <Cell value={row?.fields[path]} />
                  )}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const dialectOf = ({ capture }: TableRow): string => source.value?.captures[capture]?.dialect ?? ''

const STEPS: Readonly<Record<string, (at: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: () => Number.POSITIVE_INFINITY,
}

/** Longer values may be cut. */
const CUT = 40

function titleOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text.length > CUT ? text : undefined
}

interface HeadingProps {
  readonly column: Column
  readonly sort: Sort
  sortBy(sort: Sort): void
}

function Heading({ column: { path, numeric }, sort, sortBy }: HeadingProps) {
  const order = sort?.column === path ? (sort.descending ? 'descending' : 'ascending') : 'none'
  const next: Readonly<Record<typeof order, Sort>> = {
    none: { column: path, descending: false },
    ascending: { column: path, descending: true },
    descending: null,
  }
  return (
    <div role="columnheader" aria-sort={order} class={numeric ? 'number' : ''}>
      <button type="button" title={path} onClick={() => sortBy(next[order])}>
        {labelOf(path, words.value)}
        <span aria-hidden="true">{{ none: '', ascending: '▲', descending: '▼' }[order]}</span>
      </button>
    </div>
  )
}

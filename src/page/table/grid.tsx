// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are missing, which the elements of a table do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on the grid, which names the active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its rows
import { useSignal } from '@preact/signals'
import { useCallback, useEffect, useRef } from 'preact/hooks'
import { engine } from '../engine/client.ts'
import type { Column, TableRow } from '../engine/engine.ts'
import type { TableQuery } from '../engine/query.ts'
import { ExplainLink } from '../explain/explain-link.tsx'
import { chooseLine } from '../show.ts'
import { selectedLine, sourceNumber, summary } from '../state.ts'
import { words } from '../words/words.ts'
import { Cell, textOf } from './cell.tsx'
import { KEPT, labelOf, widthOf } from './columns.ts'
import { EndCell, endText } from './end-cell.tsx'
import { type LongList, useLongList } from './long-list.ts'
import { usePrinting } from './printing.ts'
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
  // A row that was chosen before it had arrived.
  const awaited = useRef<number | null>(null)
  const count = rows.table.value?.count ?? 0
  const list = useLongList(element, count, ROW, HEADING)
  rows.version.value
  const first = list.drawn[0]?.index ?? 0
  const last = list.drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (count > 0) rows.need(first, last + 1)
  })
  useEffect(() => {
    awaited.current = null
  }, [rows.table.value])
  useEffect(() => {
    if (awaited.current !== null) choose(awaited.current)
  }, [rows.version.value])
  useEffect(() => {
    active.value = Math.max(0, Math.min(active.value, count - 1))
  }, [count])
  const line = selectedLine.value
  useEffect(() => {
    if (line === null || line === chosenHere.current) return
    void engine.indexOfLine(sourceNumber.value, line).then(
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
    const row = rows.at(index)
    awaited.current = row ? null : index
    if (!row) return
    chosenHere.current = row.line
    chooseLine(row.line, row.source)
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
  const isPrinting = usePrinting()
  const drawn = isPrinting ? arrived(rows, count) : list.drawn
  const sides = sidesOf(columns, widths)
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
            <Heading key={column.path} column={column} side={sides[column.path]} sort={sort} sortBy={sortBy} />
          ))}
        </div>
      </div>
      <div role="rowgroup" class="grid-body" style={isPrinting ? undefined : { height: `${list.height}px` }}>
        {drawn.map(({ index, top }) => {
          const row = rows.at(index)
          const isChosen = row !== undefined && row.line === line && row.source === sourceNumber.value
          return (
            <div
              key={index}
              id={`row-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isChosen}
              class={index === active.value ? 'grid-row active' : 'grid-row'}
              style={isPrinting ? undefined : { transform: `translateY(${top}px)` }}
              onClick={() => choose(index)}
            >
              {columns.map(({ path, numeric }) => (
                <div
                  key={path}
                  role="gridcell"
                  class={classOf(path, numeric)}
                  style={sides[path]}
                  title={row && titleOf(row, path)}
                >
                  {row && <Value row={row} path={path} />}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Value({ row, path }: { readonly row: TableRow; readonly path: string }) {
  const { fields } = row
  if (isEnd(fields, path)) return <EndCell fields={fields} end={path} />
  if (path !== 'state') return <Cell value={fields[path]} />
  const state = fields.state ?? fields.stateText
  if (typeof state !== 'string') return <Cell value={fields.state} />
  return (
    <span class="state" data-state={state}>
      <ExplainLink text={state} dialect={dialectOf(row)} aside>
        <Cell value={state} />
      </ExplainLink>
    </span>
  )
}

/** Whether a column shows an end, whose parts are fields of their own. */
function isEnd(fields: TableRow['fields'], path: string): boolean {
  return (path === 'local' || path === 'foreign') && (`${path}.text` in fields || `${path}.port` in fields)
}

function classOf(path: string, numeric: boolean): string {
  return [numeric && 'number', KEPT.has(path) && 'kept'].filter(Boolean).join(' ')
}

/** How far from the sides of the table the columns stay that are kept in sight. */
function sidesOf(
  columns: readonly Column[],
  widths: readonly string[],
): Readonly<Record<string, { left: string; right: string }>> {
  const kept = columns.flatMap(({ path }, i) => (KEPT.has(path) ? [{ path, width: widths[i] as string }] : []))
  const sum = (some: typeof kept) => `calc(${['0px', ...some.map(({ width }) => width)].join(' + ')})`
  return Object.fromEntries(
    kept.map(({ path }, i) => [path, { left: sum(kept.slice(0, i)), right: sum(kept.slice(i + 1)) }]),
  )
}

const dialectOf = ({ source, capture }: TableRow): string =>
  summary.value?.sources[source]?.captures[capture]?.dialect ?? ''

/** No more rows are printed. */
const PRINTED = 2000

/** The rows that are there: paper has no scrolling that would ask for others. */
function arrived(rows: TableRows, count: number): LongList['drawn'] {
  const drawn = Array.from({ length: Math.min(count, PRINTED) }, (_, index) => ({ index, top: 0 }))
  return drawn.filter(({ index }) => rows.at(index) !== undefined)
}

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

function titleOf({ fields }: TableRow, path: string): string | undefined {
  const text = isEnd(fields, path) ? endText(fields, path) : textOf(fields[path])
  return text.length > CUT ? text : undefined
}

interface HeadingProps {
  readonly column: Column
  readonly side: { readonly left: string; readonly right: string } | undefined
  readonly sort: Sort
  sortBy(sort: Sort): void
}

function Heading({ column: { path, numeric }, side, sort, sortBy }: HeadingProps) {
  const order = sort?.column === path ? (sort.descending ? 'descending' : 'ascending') : 'none'
  const next: Readonly<Record<typeof order, Sort>> = {
    none: { column: path, descending: false },
    ascending: { column: path, descending: true },
    descending: null,
  }
  return (
    <div role="columnheader" aria-sort={order} class={classOf(path, numeric)} style={side}>
      <button type="button" title={path} onClick={() => sortBy(next[order])}>
        {labelOf(path, words.value)}
        <span aria-hidden="true">{{ none: '', ascending: '▲', descending: '▼' }[order]}</span>
      </button>
    </div>
  )
}

import '@alenaksu/json-viewer'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { engine } from '../engine/client.ts'
import type { CaptureSkeleton, ReportSkeleton } from '../engine/section-json.ts'
import { sourceNumber, summary } from '../state.ts'
import { words } from '../words/words.ts'

/** So many rows or issues are in a tree at once. */
const PAGE = 100

/** The report as a tree: what is long is taken a page at a time, once it is opened. */
export function Tree() {
  const { json: texts, number } = words.value
  const report = useSignal<ReportSkeleton | null>(null)
  const at = sourceNumber.value
  useEffect(() => {
    report.value = null
    void engine.skeleton(at).then((heard) => {
      report.value = heard
    })
  }, [summary.value, at])
  const head = useMemo(() => {
    if (!report.value) return null
    const { captures: _captures, issues: _issues, ...rest } = report.value
    return rest
  }, [report.value])
  if (!report.value) return <p class="quiet" aria-busy="true" />
  const { captures, issues } = report.value
  return (
    <div class="json-tree">
      <h3>{texts.report}</h3>
      <Viewer label={texts.report} data={head} />
      {captures.slice(0, RUNS).map((capture, i) => (
        <Run key={`${at} ${i}`} capture={capture} number={i} source={at} />
      ))}
      {captures.length > RUNS && <p class="quiet">{texts.page(number(1), number(RUNS), number(captures.length))}</p>}
      {issues.length > 0 && (
        <Pages
          label={texts.issues(number(issues.length))}
          count={issues.length}
          load={async (from, to) => issues.slice(from, to)}
        />
      )}
    </div>
  )
}

/** More runs are only in the file. */
const RUNS = 200

/** One run, and the rows of its sections. */
function Run({
  capture,
  number: index,
  source,
}: {
  readonly capture: CaptureSkeleton
  readonly number: number
  readonly source: number
}) {
  const { json: texts, number, views } = words.value
  const facts = useMemo(() => {
    const { sections: _sections, ...rest } = capture
    return rest
  }, [capture])
  return (
    <section class="json-run">
      <h3>{texts.run(number(index + 1))}</h3>
      <Viewer label={texts.run(number(index + 1))} data={facts} />
      {capture.sections.map((section, i) => (
        <Pages
          key={`${section.lines[0]} ${i}`}
          label={texts.rows(section.title ?? views[section.view], number(section.rows))}
          facts={section}
          count={section.rows}
          load={(from, to) => engine.sectionRows(source, index, i, from, to)}
        />
      ))}
    </section>
  )
}

interface PagesProps {
  readonly label: string
  readonly facts?: object
  readonly count: number
  load(from: number, to: number): Promise<readonly unknown[]>
}

/** A long list that is loaded when it is opened, a page at a time. */
function Pages({ label, facts, count, load }: PagesProps) {
  const { json: texts, number } = words.value
  const isOpen = useSignal(false)
  const from = useSignal(0)
  const page = useSignal<readonly unknown[] | null>(null)
  const to = Math.min(count, from.value + PAGE)
  useEffect(() => {
    let isWanted = true
    if (isOpen.value)
      void load(from.value, to).then((heard) => {
        if (isWanted) page.value = heard
      })
    return () => {
      isWanted = false
    }
  }, [isOpen.value, from.value])
  return (
    <details onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen.value && facts && <Viewer label={label} data={facts} />}
      {isOpen.value && page.value && (
        <Viewer label={texts.page(number(from.value + 1), number(to), number(count))} data={page.value} />
      )}
      {isOpen.value && count > PAGE && (
        <p class="actions">
          <button type="button" disabled={from.value === 0} onClick={() => (from.value -= PAGE)}>
            {texts.earlier}
          </button>
          <span role="status">{texts.page(number(from.value + 1), number(to), number(count))}</span>
          <button type="button" disabled={to >= count} onClick={() => (from.value += PAGE)}>
            {texts.later}
          </button>
        </p>
      )}
    </details>
  )
}

/** A value as a tree. */
function Viewer({ label, data }: { readonly label: string; readonly data: unknown }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const viewer = Object.assign(document.createElement('json-viewer'), { data })
    box.current?.replaceChildren(viewer)
    // The element gives itself a role that there is not.
    viewer.setAttribute('role', 'tree')
  }, [data])
  useEffect(() => {
    box.current?.firstElementChild?.setAttribute('aria-label', label)
  }, [data, label])
  return <div ref={box} />
}

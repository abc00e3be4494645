import { batch } from '@preact/signals'
import type { View } from '../index.ts'
import type { SourceSummary } from './engine/engine.ts'
import type { RunPlace, TableQuery } from './engine/query.ts'
import { looked, place, selectedLine, showInTable, source, sourceNumber, summary, tab } from './state.ts'

/** Chooses a line of a source. */
export function chooseLine(line: number | null, from: number): void {
  batch(() => {
    looked.value = from
    selectedLine.value = line
  })
}

/** Shows a line of a source in the text. */
export function showLine(line: number, from: number = sourceNumber.value): void {
  batch(() => {
    if (place.value.source !== null && place.value.source !== from) place.value = { source: from, capture: null }
    chooseLine(line, from)
    tab.value = 'text'
  })
}

/** Shows the row of a line in the table of its view; all runs are shown when the one that is chosen does not hold it. */
export function showRow(line: number, view: View): void {
  batch(() => {
    const run = source.value?.captures[place.value.capture ?? -1]
    if (run && (line < run.lines[0] || line > run.lines[1])) place.value = { ...place.value, capture: null }
    selectedLine.value = line
    showInTable(view, {})
  })
}

/** Shows the rows of a view that fit a filter, of one run. */
export function showRows(view: View, filter: TableQuery['filter'], run: RunPlace): void {
  const isOneOfSeveral = (summary.value?.sources[run.source]?.captures.length ?? 0) > 1
  batch(() => {
    place.value = { source: run.source, capture: isOneOfSeveral ? run.capture : null }
    showInTable(view, filter)
  })
}

/** The view of the table in which a line stands; null outside of all. */
export function viewOfLine({ captures }: SourceSummary, line: number): View | null {
  for (const { lines, sections } of captures) {
    if (line < lines[0] || line > lines[1]) continue
    const section = sections.findLast(({ lines: [first, last] }) => first <= line && line <= last)
    if (section) return section.view
  }
  return null
}

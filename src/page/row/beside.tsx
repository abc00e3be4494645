import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { View } from '../../index.ts'
import { engine } from '../engine/client.ts'
import type { PlacedFinding } from '../engine/overview.ts'
import { Findings, viewOf } from '../overview/findings.tsx'
import { place, selectedLine, sourceNumber, summary } from '../state.ts'
import { RowPanel } from './row-panel.tsx'
import './row.css'

/** What stands beside a table: the row that was chosen, and what the rows show together. */
export function Beside({ view }: { readonly view: View }) {
  const findings = useSignal<readonly PlacedFinding[]>([])
  useEffect(() => {
    let isWanted = true
    void engine.findings(place.value).then((heard) => {
      if (isWanted) findings.value = heard
    })
    return () => {
      isWanted = false
    }
  }, [summary.value, place.value])
  const line = selectedLine.value
  const own = findings.value.filter((finding) => viewOf(finding) === view)
  if (line === null && own.length === 0) return null
  return (
    <aside class="beside">
      {line !== null && <RowPanel source={sourceNumber.value} line={line} />}
      {own.length > 0 && <Findings findings={own} />}
    </aside>
  )
}

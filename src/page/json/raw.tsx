import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { engine } from '../engine/client.ts'
import type { JsonStart } from '../engine/section-json.ts'
import { Scrolling } from '../scrolling.tsx'
import { sourceNumber, summary } from '../state.ts'
import { words } from '../words/words.ts'

/** No more characters are shown: a page with more of them is slow. */
const SHOWN = 200_000

/** The JSON text of the report, or its beginning. */
export function Raw() {
  const { json: texts, number } = words.value
  const shown = useSignal<JsonStart | null>(null)
  const at = sourceNumber.value
  useEffect(() => {
    let isWanted = true
    shown.value = null
    void engine.json(at, SHOWN).then((heard) => {
      if (isWanted) shown.value = heard
    })
    return () => {
      isWanted = false
    }
  }, [summary.value, at])
  if (!shown.value) return <p role="status">{texts.working}</p>
  const { text, isWhole } = shown.value
  return (
    <>
      {!isWhole && <p class="quiet">{texts.cut(number(SHOWN))}</p>}
      <Scrolling label="JSON">
        <pre>{text}</pre>
      </Scrolling>
    </>
  )
}

import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { engine } from '../engine/client.ts'
import { Scrolling } from '../scrolling.tsx'
import { summary } from '../state.ts'
import { words } from '../words/words.ts'

/** No more bytes of the text are shown: a page with more of them is slow. */
const SHOWN = 200_000

/** The JSON text of the report, or its beginning. */
export function Raw() {
  const { json: texts, number } = words.value
  const shown = useSignal<{ readonly text: string; readonly bytes: number } | null>(null)
  useEffect(() => {
    let isWanted = true
    shown.value = null
    void (async () => {
      const blob = await engine.export('json')
      const start = await blob.slice(0, SHOWN).text()
      // A character that is cut in the middle is left out.
      if (isWanted) shown.value = { text: blob.size > SHOWN ? start.replace(/\uFFFD+$/, '') : start, bytes: blob.size }
    })()
    return () => {
      isWanted = false
    }
  }, [summary.value])
  if (!shown.value) return <p role="status">{texts.working}</p>
  const { text, bytes } = shown.value
  return (
    <>
      {bytes > SHOWN && <p class="quiet">{texts.cut(number(SHOWN), number(bytes))}</p>}
      <Scrolling label="JSON">
        <pre>{text}</pre>
      </Scrolling>
    </>
  )
}

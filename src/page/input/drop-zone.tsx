import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { words } from '../words/words.ts'
import { putFiles, putText } from './put.ts'

/** Takes files, or a text, that are dropped anywhere on the page. */
export function DropZone() {
  const isOver = useSignal(false)
  useEffect(() => {
    const stop = new AbortController()
    const on = (type: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      document.addEventListener(type, hear, { signal: stop.signal })
    on('dragover', (event) => {
      event.preventDefault()
      isOver.value = true
    })
    on('dragleave', ({ relatedTarget }) => {
      if (!relatedTarget) isOver.value = false
    })
    on('drop', (event) => {
      event.preventDefault()
      isOver.value = false
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) return putFiles(files)
      const text = event.dataTransfer?.getData('text') ?? ''
      if (text !== '') putText(text, false)
    })
    return () => stop.abort()
  }, [])
  return isOver.value ? <div class="drop-zone">{words.value.input.drop}</div> : null
}

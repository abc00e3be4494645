import { useEffect } from 'preact/hooks'
import { putFiles, putText } from './put.ts'

/** Reads what is pasted anywhere on the page but into a field. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    const heard = (event: ClipboardEvent) => {
      if ((event.target as Element | null)?.closest?.('input, textarea, select')) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text') ?? ''
      if (files.length > 0) putFiles(files)
      else if (text !== '') putText(text, false)
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', heard)
    return () => document.removeEventListener('paste', heard)
  }, [])
}

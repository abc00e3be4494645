import { filters, forced, input, place, typed } from '../state.ts'

/** Milliseconds without a key before what was typed is read. */
const PAUSE = 150

/** The name of what was typed or pasted. */
export const TYPED = '-'

let waiting: ReturnType<typeof setTimeout> | undefined

/** Reads a text once its typing pauses. */
export function putText(text: string): void {
  typed.value = text
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if (text === '') putNothing()
    else input.value = [{ name: TYPED, content: text }]
  }, PAUSE)
}

/** Reads files at once; what was forced and filtered before was meant for another input. */
export function putFiles(files: readonly File[]): void {
  if (files.length === 0) return
  putNothing()
  input.value = files.map((file) => ({ name: file.name, content: file }))
}

/** Begins anew. */
export function putNothing(): void {
  clearTimeout(waiting)
  typed.value = ''
  filters.value = {}
  forced.value = {}
  place.value = { source: 0, capture: null }
  input.value = []
}

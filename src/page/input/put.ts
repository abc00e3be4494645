import { filters, forced, input, isInputOpen, place, typed } from '../state.ts'

/** Milliseconds without a key before what was typed is read. */
const PAUSE = 150

/** The name of what was typed or pasted. */
export const TYPED = '-'

let waiting: ReturnType<typeof setTimeout> | undefined

/** Reads a text once its typing pauses; the input stays open while somebody types. */
export function putText(text: string, isTyped: boolean): void {
  typed.value = text
  isInputOpen.value = isTyped
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if (text === '') putNothing()
    else input.value = [{ name: TYPED, content: text }]
  }, PAUSE)
}

/** Reads files at once; what was forced and filtered before was meant for another input. */
export function putFiles(files: readonly File[]): void {
  if (files.length === 0) return
  begin()
  input.value = files.map((file) => ({ name: file.name, content: file }))
}

/** Begins anew. */
export function putNothing(): void {
  begin()
  input.value = []
}

/** What was asked of another input is forgotten; what the address asks for is meant for the first. */
function begin(): void {
  clearTimeout(waiting)
  typed.value = ''
  if (input.value.length > 0) filters.value = {}
  forced.value = {}
  place.value = { source: 0, capture: null }
  isInputOpen.value = false
}

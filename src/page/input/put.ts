import { input } from '../state.ts'

/** Milliseconds without a key before what was typed is read. */
const PAUSE = 150

/** The name of what was typed or pasted. */
export const TYPED = '-'

let waiting: ReturnType<typeof setTimeout> | undefined

/** Reads a text once its typing pauses. */
export function putText(text: string): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    input.value = text === '' ? [] : [{ name: TYPED, content: text }]
  }, PAUSE)
}

/** Reads files at once. */
export function putFiles(files: readonly File[]): void {
  clearTimeout(waiting)
  if (files.length > 0) input.value = files.map((file) => ({ name: file.name, content: file }))
}

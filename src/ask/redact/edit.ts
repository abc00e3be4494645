/** What stands in the place of `[start, end)` of a text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Edits in their order, without those that overlap one before them. */
export function ordered(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return edits.filter((edit) => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}

/** A text of the same length in which nothing that has an edit is found again. */
export function without(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  let rest = ''
  let at = 0
  for (const { start, end } of edits) {
    rest += text.slice(at, start) + TAKEN.repeat(end - start)
    at = end
  }
  return rest + text.slice(at)
}

/** No letter, digit or mark of an address. */
const TAKEN = '\0'

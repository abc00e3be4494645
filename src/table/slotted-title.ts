/** A title with places for words or numbers: `input ({interface}) output`, `Routing tables (fib: {#fib})`, `en{}:`. */
export interface SlottedTitle {
  readonly before: string
  readonly slots: readonly Slot[]
}

interface Slot {
  readonly key: string
  readonly number: boolean
  /** The text up to the next slot, or to the end. */
  readonly after: string
}

/** Takes the slots out of a title; undefined when it has none. */
export function slotsOf(title: string): SlottedTitle | undefined {
  if (!title.includes('{')) return undefined
  const [before, ...parts] = title.split(/\{(#?\w*)\}/)
  if (parts.length === 0) return undefined
  const slots = parts.flatMap((slot, at) => {
    const number = slot.startsWith('#')
    return at % 2 === 0 ? [{ key: number ? slot.slice(1) : slot, number, after: parts[at + 1] as string }] : []
  })
  return { before: before as string, slots }
}

/** What stands in the slots when the line is this title: fields of the section. */
export function factsOf({ before, slots }: SlottedTitle, line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith(before)) return undefined
  const facts: Record<string, unknown> = {}
  let at = before.length
  for (const [index, { key, number, after }] of slots.entries()) {
    const end = index === slots.length - 1 ? line.length - after.length : line.indexOf(after, at)
    if (end <= at || !line.startsWith(after, end)) return undefined
    const value = line.slice(at, end)
    if (number ? !/^\d{1,9}$/.test(value) : !/^[^\s()]{1,40}$/.test(value)) return undefined
    if (key !== '') facts[key] = number ? Number(value) : value
    at = end + after.length
  }
  return facts
}

/** The title with fields of the section in its slots. */
export function filledIn({ before, slots }: SlottedTitle, facts: Readonly<Record<string, unknown>>): string {
  return before + slots.map(({ key, after }) => `${facts[key] ?? ''}${after}`).join('')
}

/** A title with a place for one word or number: `input ({interface}) output`, `Routing tables (fib: {#fib})`, `en{}:`. */
export interface SlottedTitle {
  readonly before: string
  readonly key: string
  readonly number: boolean
  readonly after: string
}

/** Takes the slot out of a title; undefined when it has none. */
export function slotOf(title: string): SlottedTitle | undefined {
  if (!title.includes('{')) return undefined
  const [before, slot, after] = title.split(/[{}]/)
  if (slot === undefined || after === undefined) return undefined
  const number = slot.startsWith('#')
  return { before: before as string, key: number ? slot.slice(1) : slot, number, after }
}

/** What stands in the slot when the line is this title: a field of the section. */
export function factOf(
  { before, key, number, after }: SlottedTitle,
  line: string,
): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith(before) || !line.endsWith(after) || line.length <= before.length + after.length) return undefined
  const value = line.slice(before.length, line.length - after.length)
  if (number ? !/^\d{1,9}$/.test(value) : !/^[^\s()]{1,40}$/.test(value)) return undefined
  return key === '' ? {} : { [key]: number ? Number(value) : value }
}

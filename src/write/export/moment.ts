/** A time of a run in milliseconds since 1970; undefined where the text names no moment: without a zone it is none. */
export function momentOf(time: string | null): number | undefined {
  return time !== null && /(?:Z|[+-]\d\d:\d\d)$/.test(time) ? Date.parse(time) : undefined
}

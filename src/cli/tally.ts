import type { ConvertOptions, convert, Input } from '../index.ts'
import type { Format } from '../write/export/index.ts'

/** What is counted of the readings of one call. */
export interface Tally {
  bytes: number
  readonly lines: { read: number; noise: number; unread: number }
  /** How often each issue was found, by its code. */
  readonly issues: Record<string, number>
}

/** The library's `convert` for one call, and what is counted of it so far. */
export function tallied(read: typeof convert): { readonly convert: typeof convert; readonly tally: Tally } {
  const tally: Tally = { bytes: 0, lines: { read: 0, noise: 0, unread: 0 }, issues: {} }
  return {
    tally,
    async *convert(input: Input, format: Format, options?: ConvertOptions) {
      const end = yield* read(input, format, {
        ...options,
        onIssue: ({ code }) => {
          tally.issues[code] = (tally.issues[code] ?? 0) + 1
        },
      })
      for (const { bytes } of end.sources) tally.bytes += bytes ?? 0
      for (const kind of ['read', 'noise', 'unread'] as const) tally.lines[kind] += end.coverage[kind]
      return end
    },
  }
}

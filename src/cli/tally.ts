import type { AnyFormat } from '../ask/index.ts'
import type { Conversion, ConvertOptions, Input } from '../index.ts'
import type { Piece } from '../write/export/index.ts'

/** What is counted of the readings of one call. */
export interface Tally {
  bytes: number
  readonly lines: { read: number; noise: number; unread: number }
  /** How often each issue was found, by its code. */
  readonly issues: Record<string, number>
}

/** What writes an input, as the library does. */
type Convert = (input: Input, format: AnyFormat, options?: ConvertOptions) => AsyncGenerator<Piece, Conversion>

/** The library's `convert` for one call, and what is counted of it so far. */
export function tallied(read: Convert): { readonly convert: Convert; readonly tally: Tally } {
  const tally: Tally = { bytes: 0, lines: { read: 0, noise: 0, unread: 0 }, issues: {} }
  return {
    tally,
    async *convert(input, format, options) {
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

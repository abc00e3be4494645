import type { dialectLabels } from '../generated/dialects.ts'

/** What printed a text: a dialect of the registry. */
export type DialectName = keyof typeof dialectLabels

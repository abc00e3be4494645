import type { dialectLabels } from '../generated/dialects.ts'

/** What printed a text: a dialect of the registry, or the kernel itself. */
export type DialectName = keyof typeof dialectLabels | 'procfs'

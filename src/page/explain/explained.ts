import { signal } from '@preact/signals'

/** What a person wants explained: a state, an option or a command line, and the dialect it was printed by. */
export interface Subject {
  readonly text: string
  readonly dialect: string
}

/** What is being explained; null when nothing is. */
export const explained = signal<Subject | null>(null)

import type { Finding } from '../types.ts'

/** Writes a number for people. */
export type WriteNumber = (value: number) => string

/** What a language says of a finding. */
export interface FindingWords {
  readonly title: string
  /** What was seen, and what it may be. */
  seen(finding: Finding, number: WriteNumber): string
  /** From what on it is said. */
  threshold(value: string): string
  /** What to do. */
  readonly advice: string
}

/** What a language says of all of them. */
export type FindingsWords = Readonly<Record<Finding['code'], FindingWords>>

import type { Finding } from '../types.ts'
import { en } from './en.ts'

/** A finding in words, for people. */
export interface FindingSentences {
  readonly title: string
  readonly seen: string
  readonly threshold: string
  readonly advice: string
}

/** Says a finding in a language: English, or the words that are given. */
export function sentencesOf(finding: Finding, words = en): FindingSentences {
  const { title, seen, threshold, advice } = words[finding.code]
  const number = (value: number) => String(Number(value.toPrecision(value < 1000 ? 3 : 15)))
  return { title, seen: seen(finding, number), threshold: threshold(number(finding.threshold)), advice }
}

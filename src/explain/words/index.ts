import { en } from './en.ts'
import { ja } from './ja.ts'
import type { Language, Words } from './words.ts'

/** The explanations in every language, the first for a reader who has no wish. */
export const words: Readonly<Record<Language, Words>> = { en, ja }

/** The languages that explanations are written in. */
export const languages = Object.keys(words) as readonly Language[]

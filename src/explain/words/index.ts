import { en } from './en.ts'
import { ja } from './ja.ts'
import type { Language, Words } from './words.ts'

/** The explanations in every language. */
export const words: Readonly<Record<Language, Words>> = { en, ja }

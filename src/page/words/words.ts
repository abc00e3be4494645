import { computed } from '@preact/signals'
import { language } from '../state.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

/** What the interface says; every language says all of it. */
export type Words = typeof en

/** A language of the interface. */
export type Language = 'en' | 'ja'

const languages: Readonly<Record<Language, Words>> = { en, ja }

/** The words of the language that is chosen. */
export const words = computed(() => languages[language.value])

import { computed } from '@preact/signals'
import { type Language, language } from '../state.ts'
import { en, type Words } from './en.ts'
import { ja } from './ja.ts'

const languages: Readonly<Record<Language, Words>> = { en, ja }

/** The words of the language that is chosen. */
export const words = computed(() => languages[language.value])

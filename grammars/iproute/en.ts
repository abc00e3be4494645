import { defineWords } from '../define.ts'

/** What ip shows has no titles and no headings. */
export const en = defineWords({ locale: 'en', tables: {} })

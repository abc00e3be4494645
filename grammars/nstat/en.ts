import { defineWords } from '../define.ts'

/** The line above the counters; their names are the kernel's. */
export const en = defineWords({ locale: 'en', tables: { kernel: { title: '#kernel' } } })

import { en as bsd } from '../bsd/en.ts'
import { defineWords } from '../define.ts'
import { counters } from './counters.ts'

/** The words of the BSDs, with FreeBSD's own names of counters. */
export const en = defineWords({ ...bsd, counters })

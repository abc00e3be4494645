import type { Issue } from '../../index.ts'
import { sentenceOf } from '../../report/issues.ts'

/** The issues tab in English. */
export const en = {
  tab: 'Issues',
  /** How a view is called within a sentence. */
  view: (name: string, _label: string): string => name,
  sentence: (issue: Pick<Issue, 'code' | 'args'>): string => sentenceOf(issue),
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  meanings: {
    error: 'nothing was read, or an input could not be opened',
    warning: 'something is missing',
    info: 'something was guessed or is worth knowing',
  },
  show: 'Show',
  none: 'Nothing was odd about this source.',
  hidden: 'All issues are hidden by the choice above.',
  line: (line: string): string => `Line ${line}`,
  whole: 'Whole source',
}

import { visible } from '../visible.ts'
import type { Format } from './index.ts'

/** What stands before, between and behind several sources. */
export interface Frame {
  readonly before: string
  readonly after: string
  between(name: string, count: number): string
}

/** The frame of one source, and of formats that need none. */
export const NO_FRAME: Frame = { before: '', after: '', between: () => '' }

/** The frame of several sources in a format. */
export function frameOf(format: Format): Frame {
  if (format === 'json') return { before: '[', after: '\n]\n', between: (_, count) => (count === 0 ? '\n' : ',\n') }
  if (format === 'yaml') return { ...NO_FRAME, between: (_, count) => (count === 0 ? '' : '---\n') }
  if (format === 'markdown') return { ...NO_FRAME, between: (_, count) => (count === 0 ? '' : '\n') }
  if (format === 'table')
    return { ...NO_FRAME, between: (name, count) => `${count === 0 ? '' : '\n'}==> ${visible(name)} <==\n` }
  return NO_FRAME
}

import { LIST, listedLines, outputLines } from '../repeated-output.ts'
import { escapes } from './escapes.ts'
import type { Wrapping } from './wrapping.ts'

/** Other fields may stand between the output and the list of its lines. */
const FIELDS_BETWEEN = 512

/** Ansible shows what a command printed twice: as a string, and as a list of its lines. */
export const repeatedLines: Wrapping = {
  name: 'repeated lines',
  sign: /"stdout_lines"\s?:\s?\[\s?"/,
  pattern: new RegExp(`,\\s?${LIST}`, 'g'),
  replace: (list, text, at) =>
    isRepeated(list, text.slice(Math.max(0, at - list.length - FIELDS_BETWEEN), at)) ? '' : list,
  perLine: true,
}

/** Whether the lines of a list are those of the string in front of it, which is read. */
function isRepeated(list: string, before: string): boolean {
  const isRead = escapes.some(({ name, sign }) => name === 'escapes' && sign.test(before))
  const output = isRead ? outputLines(before) : null
  return output !== null && output.join('\n') === listedLines(list).join('\n')
}

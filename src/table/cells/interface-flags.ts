import type { Cell } from './cell.ts'
import { letters } from './letters.ts'

/** Interface flags, a letter each (net-tools lib/interface.c, if_print); `[NO FLAGS]` in any language is none. */
export const interfaceFlags: Cell = {
  ...letters('ABDLMdPNOsmRU'),
  read(fields, at, end, row, key) {
    if (fields.text.charCodeAt(fields.start(at)) !== 91) return letters('ABDLMdPNOsmRU').read(fields, at, end, row, key)
    if (fields.text.charCodeAt(fields.end(end - 1) - 1) !== 93) return 0
    row[key] = null
    return end - at
  },
  write: (row, key) => (row[key] as string | null) ?? '[NO FLAGS]',
}

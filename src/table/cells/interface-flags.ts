import type { Cell } from './cell.ts'
import { letters } from './letters.ts'

const LETTERS = 'ABDLMdPNOsmRU'
/** Flags that a text touches, which is no word. */
const GLUED = new RegExp(`^[${LETTERS}]+(?![A-Za-z])`)

/** Interface flags, a letter each (net-tools lib/interface.c, if_print); `[NO FLAGS]` in any language is none. */
export const interfaceFlags: Cell = {
  ...letters(LETTERS),
  read(fields, at, end, row, key) {
    if (fields.text.charCodeAt(fields.start(at)) !== 91) return letters(LETTERS).read(fields, at, end, row, key)
    if (fields.text.charCodeAt(fields.end(end - 1) - 1) !== 93) return 0
    row[key] = null
    return end - at
  },
  // > |lo              65536      121      0      0 0           121      0      0      0 LRU'''
  readGlued(fields, at, row, key) {
    const flags = GLUED.exec(fields.at(at))?.[0] ?? ''
    if (flags !== '') row[key] = flags
    return flags.length
  },
  write: (row, key) => (row[key] as string | null) ?? '[NO FLAGS]',
}

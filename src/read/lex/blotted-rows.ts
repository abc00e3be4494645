import { BLOT } from '../../text/blot.ts'
import type { Piece } from '../../text/lines.ts'
import type { Scan } from './scan.ts'

const BLOTS = new RegExp(`(?<![^\\s=:(])${BLOT}(?![^\\s,;)])`, 'g')
const WITHOUT = /=\s*$/

// > |Bytes                    ?????? ????
//   |  Received Header Errors             = XXXX
/** Whether a line would be a counter of the open table if a number stood where there is none. */
export function isBlotted(scan: Scan, { index, from, to }: Piece): boolean {
  const { open, fields, lines } = scan
  if (open?.table.view !== 'statistics') return false
  const start = lines.starts[index] as number
  const given = lines.text.slice(from, to)
  const filled = WITHOUT.test(given) ? `${given} 0` : given.replace(BLOTS, '0')
  if (filled === given) return false
  const line = lines.text.slice(start, from) + filled
  const { row, block, above } = fields
  const isRow = open.readers.some((reader) => isSomething(reader.read(fields.split(line, from - start, line.length))))
  Object.assign(fields, { row, block, above })
  return isRow
}

/** Whether a reader made a row, or several. */
function isSomething(read: unknown): boolean {
  return read !== null && !(Array.isArray(read) && read.length === 0)
}

import type { Piece } from '../../text/lines.ts'
import type { Scan } from './scan.ts'

// > |Prot LocalAddress:Port Scheduler Flags                                   a heading
//   |  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
//   |TCP  192.0.2.1:443 rr                                                     below one, whatever it looks like
/** A heading of a listing that is another tool's, or a row that only that tool prints. */
export function readNeighbour(scan: Scan, line: string, piece: Piece): boolean {
  const { neighbours } = scan.vocabulary
  const headed = neighbours.headed(line)
  const tool = headed ?? neighbours.ofRow(line)
  if (tool === undefined) return false
  if (headed !== undefined) scan.close()
  push(scan, tool, piece, headed !== undefined || openAt(scan, piece) === tool)
  return true
}

// > |Active Internet connections (servers and established)
//   |Proto   Bytes-In  Bytes-Out  Local Address           Peer Address            State
/** A title that tools share, above the heading of a listing that is another tool's. */
export function readNeighbourTitle(scan: Scan, piece: Piece): boolean {
  const { text, starts, ends } = scan.lines
  const below = piece.index + 1
  if (below >= starts.length) return false
  const tool = scan.vocabulary.neighbours.headed(text.slice(starts[below], ends[below]).trim())
  if (tool === undefined) return false
  push(scan, tool, piece, true)
  return true
}

/** A line below the heading of another tool: its listing goes on to the next blank line, or to a heading that is known. */
export function goesOnBeside(scan: Scan, piece: Piece): boolean {
  const tool = openAt(scan, piece)
  if (tool === undefined || scan.headingsOf(scan.lines.text, piece.from, piece.to).length > 0) return false
  push(scan, tool, piece, true)
  return true
}

/** The tool whose listing reaches down to a line. */
function openAt(scan: Scan, { index }: Piece): string | undefined {
  return scan.beside?.last === scan.numberOf(index) - 1 ? scan.beside.tool : undefined
}

function push(scan: Scan, tool: string, piece: Piece, isOpen: boolean): void {
  scan.push('Neighbour', { tool }, piece)
  if (isOpen) scan.beside = { tool, last: scan.numberOf(piece.index) }
}

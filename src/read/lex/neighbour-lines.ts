import type { Listing } from '../../table/neighbours.ts'
import type { Piece } from '../../text/lines.ts'
import type { Scan } from './scan.ts'

// > |Prot LocalAddress:Port Scheduler Flags                                   a heading
//   |  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
//   |TCP  192.0.2.1:443 rr                                                     below one, whatever it looks like
/** A heading of a listing that is another tool's, or a row that only that tool prints. */
export function readNeighbour(scan: Scan, line: string, piece: Piece): boolean {
  const { neighbours } = scan.vocabulary
  const headed = neighbours.headed(line) ?? neighbours.opened(line)
  const listing = headed ?? neighbours.ofRow(line)
  if (!listing) return false
  if (headed) scan.close()
  push(scan, listing, piece, headed !== undefined || openAt(scan, piece)?.tool === listing.tool)
  return true
}

// > |Active Internet connections (servers and established)
//   |Proto   Bytes-In  Bytes-Out  Local Address           Peer Address            State
/** A title that tools share, above the heading of a listing that is another tool's. */
export function readNeighbourTitle(scan: Scan, piece: Piece): boolean {
  const { text, starts, ends } = scan.lines
  const below = piece.index + 1
  if (below >= starts.length) return false
  const listing = scan.vocabulary.neighbours.headed(text.slice(starts[below], ends[below]).trim())
  if (!listing) return false
  push(scan, listing, piece, true)
  return true
}

/** A line below the heading of another tool: its listing goes on to the next blank line, or to a heading that is known. */
export function readNeighbourBelow(scan: Scan, piece: Piece): boolean {
  const listing = openAt(scan, piece)
  if (!listing || scan.headingsOf(scan.lines.text, piece.from, piece.to).length > 0) return false
  push(scan, listing, piece, true)
  return true
}

/** The listing that reaches down to a line. */
function openAt(scan: Scan, { index }: Piece): Listing | undefined {
  return scan.listing?.last === scan.numberOf(index) - 1 ? scan.listing.of : undefined
}

function push(scan: Scan, listing: Listing, piece: Piece, isOpen: boolean): void {
  const { tool, process } = listing
  const named = process && { process: process(scan.lines.text.slice(piece.from, piece.to)) }
  scan.push('Neighbour', { tool, ...named }, piece)
  if (isOpen) scan.listing = { of: listing, last: scan.numberOf(piece.index) }
}

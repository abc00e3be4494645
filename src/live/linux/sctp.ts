import type { ConnectionRow, Endpoint } from '../../report/types.ts'
import { endpointKey } from '../../table/cells/endpoint.ts'
import { endpointOf, tcpStateOf } from '../../table/procfs/connections.ts'
import { addOwners, type Details } from './details.ts'

/** An endpoint, or an association, which has peers and queues. */
export interface SctpSocket {
  readonly family: 'ipv4' | 'ipv6'
  readonly state: number
  readonly uid: number
  readonly inode: number
  readonly recvQueue: number | null
  readonly sendQueue: number | null
  /** Its addresses, the first one first; at least one. */
  readonly locals: readonly Endpoint[]
  readonly foreigns: readonly Endpoint[]
}

/** /proc/net/sctp/eps: one endpoint a line, its local addresses at the end (net/sctp/proc.c, sctp_eps_seq_show). */
export function readSctpEndpoints(text: string): SctpSocket[] {
  return linesOf(text).flatMap((fields) => {
    const [, , , state, , port, uid, inode, ...addresses] = fields
    if (addresses.length === 0) return []
    return [
      {
        ...placeOf(addresses, port),
        state: Number(state),
        uid: Number(uid),
        inode: Number(inode),
        recvQueue: null,
        sendQueue: null,
        foreigns: [],
      },
    ]
  })
}

/** /proc/net/sctp/assocs: one association a line, local and peer addresses parted by `<->` (sctp_assocs_seq_show). */
export function readSctpAssociations(text: string): SctpSocket[] {
  return linesOf(text).flatMap((fields) => {
    const parting = fields.indexOf('<->')
    const [, , , state, , , , sendQueue, recvQueue, uid, inode, localPort, foreignPort] = fields
    const addresses = fields.slice(13, Math.max(parting, 0))
    const peers = fields.slice(parting + 1).filter((field) => /[.:]/.test(field))
    if (addresses.length === 0 || peers.length === 0) return []
    return [
      {
        ...placeOf(addresses, localPort),
        state: Number(state),
        uid: Number(uid),
        inode: Number(inode),
        recvQueue: Number(recvQueue),
        sendQueue: Number(sendQueue),
        foreigns: endpointsOf(peers, foreignPort),
      },
    ]
  })
}

/** The row of an endpoint or an association. */
export function sctpRow(socket: SctpSocket, details: Details): ConnectionRow {
  const [local, ...moreLocal] = socket.locals as readonly [Endpoint, ...Endpoint[]]
  const [foreign, ...moreForeign] = socket.foreigns
  const row: ConnectionRow = {
    line: 0,
    key: `sctp|${endpointKey(local)}|${foreign ? endpointKey(foreign) : '*:*'}`,
    protocol: 'sctp',
    family: socket.family,
    recvQueue: socket.recvQueue,
    sendQueue: socket.sendQueue,
    local,
    foreign: foreign ?? null,
    ...tcpStateOf(socket.state),
  }
  if (moreLocal.length > 0) row.moreLocal = moreLocal
  if (moreForeign.length > 0) row.moreForeign = moreForeign
  if (details.userOf) {
    row.user = details.userOf(socket.uid)
    row.inode = socket.inode
  }
  addOwners(row, socket.inode, details)
  return row
}

function placeOf(addresses: readonly string[], port: string | undefined): Pick<SctpSocket, 'family' | 'locals'> {
  const locals = endpointsOf(addresses, port)
  return { family: locals[0]?.address?.includes(':') ? 'ipv6' : 'ipv4', locals }
}

function endpointsOf(addresses: readonly string[], port: string | undefined): Endpoint[] {
  return addresses.map((address) => endpointOf(plain(address), Number(port)))
}

function linesOf(text: string): string[][] {
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
}

/** An address without the mark of the primary one, and an IPv4 address without its IPv6 prefix. */
function plain(address: string): string {
  return address.replace(/^\*/, '').replace(/^::ffff:(?=[\d.]+$)/i, '')
}

import type { Endpoint } from '../../cells/endpoint-schema.ts'
import type { ConnectionRow } from '../../views/connections.ts'
import { type Details, endpointOf, keyOf, tcpStateOf } from './connection-rows.ts'

/** The row of an endpoint or an association, and its inode. */
export interface Sctp {
  readonly row: ConnectionRow
  readonly inode: number
}

/** /proc/net/sctp/eps: one endpoint a line, its local addresses at the end (net/sctp/proc.c, sctp_eps_seq_show). */
export function readSctpEndpoints(text: string, details: Details): Sctp[] {
  return linesOf(text).flatMap((fields) => {
    const [, , , state, , port, uid, inode, ...addresses] = fields
    const locals = addresses.map((address) => endpointOf(plain(address), Number(port)))
    if (locals.length === 0) return []
    return [rowOf(locals, [], { state: Number(state), uid, inode, queues: null }, details)]
  })
}

/** /proc/net/sctp/assocs: one association a line, local and peer addresses parted by `<->` (sctp_assocs_seq_show). */
export function readSctpAssociations(text: string, details: Details): Sctp[] {
  return linesOf(text).flatMap((fields) => {
    const parting = fields.indexOf('<->')
    const [, , , state, , , , sendQueue, recvQueue, uid, inode, localPort, foreignPort] = fields
    if (parting < 0) return []
    const locals = fields.slice(13, parting).map((address) => endpointOf(plain(address), Number(localPort)))
    const foreigns = fields
      .slice(parting + 1)
      .filter((field) => /[.:]/.test(field))
      .map((address) => endpointOf(plain(address), Number(foreignPort)))
    if (locals.length === 0 || foreigns.length === 0) return []
    const queues = { recvQueue: Number(recvQueue), sendQueue: Number(sendQueue) }
    return [rowOf(locals, foreigns, { state: Number(state), uid, inode, queues }, details)]
  })
}

interface Facts {
  readonly state: number
  readonly uid: string | undefined
  readonly inode: string | undefined
  readonly queues: { readonly recvQueue: number; readonly sendQueue: number } | null
}

function rowOf(
  locals: readonly Endpoint[],
  foreigns: readonly Endpoint[],
  { state, uid, inode, queues }: Facts,
  details: Details,
): Sctp {
  const [local, ...moreLocal] = locals as readonly [Endpoint, ...Endpoint[]]
  const [foreign, ...moreForeign] = foreigns
  const row: ConnectionRow = {
    line: 0,
    key: `sctp|${keyOf(local)}|${foreign ? keyOf(foreign) : '*:*'}`,
    protocol: 'sctp',
    family: local.address?.includes(':') ? 'ipv6' : 'ipv4',
    recvQueue: queues?.recvQueue ?? null,
    sendQueue: queues?.sendQueue ?? null,
    local,
    foreign: foreign ?? null,
    ...tcpStateOf(state),
  }
  if (moreLocal.length > 0) row.moreLocal = moreLocal
  if (moreForeign.length > 0) row.moreForeign = moreForeign
  if (details.userOf) {
    row.user = details.userOf(Number(uid))
    row.inode = Number(inode)
  }
  if (details.programs) {
    row.pid = null
    row.program = null
  }
  return { row, inode: Number(inode) }
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

import { isIPv6 } from './cells/address.ts'
import type { RowDraft } from './cells/cell.ts'
import { type Endpoint, endpointKey } from './cells/endpoint.ts'
import { unknownEnd } from './cells/endpoint-part.ts'
import { ipProtocolOf } from './cells/services.ts'

/** Adds what follows from several cells of a connection: the family its addresses show, and its key; no peer under a spoiled heading. */
export function completeConnection(row: RowDraft): void {
  row.local ??= unknownEnd()
  row.foreign ??= null
  const local = row.local as Endpoint
  const foreign = row.foreign as Endpoint | null
  if (row.family === null) row.family = familyOf(local.address) ?? familyOf(foreign?.address ?? null)
  row.key = `${(row.protocol as string | null) ?? '*'}|${endpointKey(local)}|${foreign ? endpointKey(foreign) : '*:*'}`
  if (row.protocol === 'raw' || row.ipProtocol === null) moveIpProtocol(row, foreign ? [local, foreign] : [local])
}

// > |raw6       0      0 :::58                   :::*                    7
/** What stands behind the address of a raw socket, or of one that says that it has no port, is its protocol. */
function moveIpProtocol(row: RowDraft, ends: readonly [Endpoint, ...Endpoint[]]): void {
  const [{ port, service }] = ends
  row.ipProtocol ??= port === null && service === null ? null : ipProtocolOf(port, service)
  for (const end of ends) Object.assign(end, { port: null, service: null })
}

function familyOf(address: string | null): 'ipv4' | 'ipv6' | null {
  if (address === null) return null
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}

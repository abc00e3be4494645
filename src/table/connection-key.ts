import { isIPv6 } from './cells/address.ts'
import type { RowDraft } from './cells/cell.ts'
import { type Endpoint, endpointKey } from './cells/endpoint.ts'

/** Adds what follows from several cells of a connection: the family its addresses show, and its key; no peer under a spoiled heading. */
export function completeConnection(row: RowDraft): void {
  row.foreign ??= null
  const local = row.local as Endpoint
  const foreign = row.foreign as Endpoint | null
  if (row.family === null) row.family = familyOf(local.address) ?? familyOf(foreign?.address ?? null)
  row.key = `${row.protocol as string}|${endpointKey(local)}|${foreign ? endpointKey(foreign) : '*:*'}`
}

function familyOf(address: string | null): 'ipv4' | 'ipv6' | null {
  if (address === null) return null
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}

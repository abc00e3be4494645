import type { Gateway } from '../../report/types.ts'
import { readAddress } from './address.ts'
import type { Cell } from './cell.ts'
import { gatewayOf } from './gateway.ts'
import { isMaskedAddress } from './masked-address.ts'

/**
 * The next hop of a route as Linux prints it: an address, a name, `0.0.0.0`, `::`, `[::]` or `*` where there is none, and `-` for a
 * rejecting route (net-tools lib/inet_gr.c, lib/inet6_gr.c). Names of `cutWidth` characters may have been cut.
 */
export function routeGateway(cutWidth = 0): Cell {
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      row[key] = fields.is(at, '-') ? null : readRouteGateway(fields.at(at), cutWidth)
      return 1
    },
    write: (row, key) => (row[key] as Gateway | null)?.text ?? '-',
  }
}

function readRouteGateway(text: string, cutWidth: number): Gateway {
  const gateway = gatewayOf(text)
  const host = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text
  const address = readAddress(host)
  if (text === '*' || address?.wildcard) gateway.onLink = true
  else if (address) gateway.address = address.address
  else if (!isMaskedAddress(host)) {
    gateway.host = host
    gateway.truncated = cutWidth > 0 && host.length >= cutWidth
  }
  return gateway
}

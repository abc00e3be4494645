import type { Sink } from './sink.ts'
import type { Endpoint, Row } from './types.ts'

/** Gives the service that is registered for a port of a protocol; undefined where there is none. */
export type ServiceOf = (port: number, protocol: string) => string | undefined

/** The fields of rows that hold ends, in every view. */
const ENDS = ['local', 'foreign', 'source', 'destination', 'moreLocal', 'moreForeign']

/** A sink that passes ends on with the service that is registered for their port, where a number was printed. */
export function withRegisteredServices(sink: Sink, serviceOf: ServiceOf): Sink {
  return { ...sink, row: (row, section, capture) => sink.row(named(row, serviceOf), section, capture) }
}

function named(row: Row, serviceOf: ServiceOf): Row {
  const { protocol } = row as { protocol?: unknown }
  if (typeof protocol !== 'string') return row
  const changed: Record<string, unknown> = { ...row }
  for (const field of ENDS) {
    const value = changed[field]
    if (Array.isArray(value)) changed[field] = value.map((end) => namedEnd(end, protocol, serviceOf))
    else if (isEnd(value)) changed[field] = namedEnd(value, protocol, serviceOf)
  }
  return changed as unknown as Row
}

/** A destination of a route has no port. */
function isEnd(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'port' in value
}

function namedEnd(end: Endpoint, protocol: string, serviceOf: ServiceOf): Endpoint {
  if (end.port === null || end.service !== null) return end
  const registeredService = serviceOf(end.port, protocol)
  if (registeredService === undefined) return end
  const { wildcard, truncated, ...name } = end
  return { ...name, registeredService, wildcard, truncated }
}

import { perProtocol, serviceNames } from '#service-names'
import { ipProtocolNames } from '../../generated/ip-protocols.ts'
import type { IpProtocol } from '../../report/values/ip-protocol-schema.ts'
import { once } from '../../text/once.ts'

/** Protocols whose sockets show an IP protocol where others show a port (net-tools netstat.c, raw_do_one). */
const RAW: ReadonlySet<string> = new Set(['raw', 'ip', 'icmp', 'igmp'])
/** Protocols whose services are those of another one. */
const SAME: Readonly<Record<string, string>> = { udplite: 'udp', mptcp: 'tcp' }

const PLUS = 43
const EQUALS = 61

type Table = ReadonlyMap<string, number>
let services: Table | undefined

/**
 * The number of a service name as netstat prints it without -n, or of an IP protocol's name for a raw socket. Case does
 * not count and the whole name must match. A name registered for one protocol only has its number for the others too;
 * null for an unknown name and for one with several numbers (`http-alt` is 591, 8008 and 8080).
 *
 * IANA service-names-port-numbers and protocol-numbers, and the services files of the systems (grammars/service-names.ts).
 */
export function portOf(name: string, protocol: string): number | null {
  const key = name.toLowerCase()
  if (RAW.has(protocol)) return ipProtocols().get(key) ?? null
  services ??= decode(serviceNames)
  return services.get(key) ?? perProtocol[`${SAME[protocol] ?? protocol}/${key}`] ?? null
}

/** A protocol over IP by its number, or by a name that has none: with its first keyword in the registry. */
export function ipProtocolOf(number: number | null, printed: string | null): IpProtocol {
  const [keyword] = [...ipProtocols()].find(([, known]) => known === number) ?? []
  return { number, name: keyword ?? printed }
}

/** What a row says of its protocol where a tool prints the number: its name, or that it is IP and which one. */
export function protocolOf(number: number): { protocol: string; ipProtocol?: IpProtocol } {
  const ipProtocol = ipProtocolOf(number, null)
  return ipProtocol.name === null ? { protocol: 'ip', ipProtocol } : { protocol: ipProtocol.name }
}

const ipProtocols = once(() => decode(ipProtocolNames))

/** Reads names in the order of their numbers: `a b =c +3 d` is a 0, b 1, c 1, d 5. */
function decode(encoded: string): Table {
  const table = new Map<string, number>()
  let number = -1
  for (const word of encoded.split(' ')) {
    const mark = word.charCodeAt(0)
    if (mark === PLUS) number += Number(word)
    else if (mark === EQUALS) table.set(word.slice(1), number)
    else table.set(word, ++number)
  }
  return table
}

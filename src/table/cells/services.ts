import { perProtocol, serviceNames } from '#service-names'
import { ipProtocolNames } from '../../generated/ip-protocols.ts'
import type { IpProtocol } from '../../report/types.ts'
import { once } from '../../text/once.ts'
import { type Numbered, numberedNames } from '../numbered-names.ts'

/** Protocols whose sockets show an IP protocol where others show a port (net-tools netstat.c, raw_do_one). */
const RAW: ReadonlySet<string> = new Set(['raw', 'ip', 'icmp', 'igmp'])
/** Protocols whose services are those of another one (RFC 3828 §6, RFC 8684 §2). */
const SAME: Readonly<Record<string, string>> = { udplite: 'udp', mptcp: 'tcp' }

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
  return services.get(key) ?? perProtocol[`${servedAs(protocol)}/${key}`] ?? null
}

/** The protocol that the services of a protocol are registered for. */
export function servedAs(protocol: string): string {
  return SAME[protocol] ?? protocol
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

function decode(encoded: string): Table {
  return new Map(numberedNames(encoded).map(({ name, number }: Numbered) => [name, number]))
}

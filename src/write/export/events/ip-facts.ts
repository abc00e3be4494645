import type { ConnectionRow } from '../../../report/types.ts'

/** Protocols over IP as the schemas name them, with their numbers (IANA, Assigned Internet Protocol Numbers). */
const NUMBERS: Readonly<Record<string, number>> = {
  icmp: 1,
  igmp: 2,
  tcp: 6,
  udp: 17,
  icmpv6: 58,
  sctp: 132,
  udplite: 136,
}

/** A socket's protocol: the name of its transport, and its IANA number where it is known; no name where none was printed. */
export interface Transport {
  readonly name: string | null
  readonly number: number | null
}

/** The transport of a socket: MPTCP goes over TCP, and a raw socket has the protocol that was printed for it. */
export function transportOf({ protocol, family, ipProtocol }: ConnectionRow): Transport {
  if (ipProtocol) return { name: ipProtocol.name ?? protocol, number: ipProtocol.number }
  const name = protocol === 'mptcp' ? 'tcp' : protocol === 'icmp' && family === 'ipv6' ? 'icmpv6' : protocol
  return { name, number: (name === null ? undefined : NUMBERS[name]) ?? null }
}

import { ipProtocolNames, perProtocol, serviceNames } from '../generated/services.ts'

/** Protocols whose sockets show an IP protocol where others show a port (net-tools netstat.c, raw_do_one). */
const RAW: ReadonlySet<string> = new Set(['raw', 'ip', 'icmp', 'igmp'])
/** Protocols whose services are those of another one. */
const SAME: Readonly<Record<string, string>> = { udplite: 'udp', mptcp: 'tcp' }

type Table = ReadonlyMap<string, number>
let services: Table | undefined
let protocols: Table | undefined

/**
 * The number of a service name as netstat prints it without -n, or of an IP protocol's name for a raw socket. Case does
 * not count and the whole name must match. A name registered for one protocol only has its number for the others too;
 * null for an unknown name and for one with several numbers (`http-alt` is 591, 8008 and 8080).
 *
 * IANA service-names-port-numbers and protocol-numbers, and the services files of the systems (grammars/service-names.ts).
 */
export function portOf(name: string, protocol: string): number | null {
  const key = name.toLowerCase()
  if (RAW.has(protocol)) {
    protocols ??= decode(ipProtocolNames)
    return protocols.get(key) ?? null
  }
  services ??= decode(serviceNames)
  return services.get(key) ?? perProtocol[`${SAME[protocol] ?? protocol}/${key}`] ?? null
}

/** Reads names in the order of their numbers: each word has the number after the last one's, `,` joins names of one number, `+3` skips three. */
function decode(encoded: string): Table {
  const table = new Map<string, number>()
  let number = 0
  for (const word of encoded.split(' ')) {
    if (word.startsWith('+')) {
      number += Number(word)
      continue
    }
    if (word.includes(',')) for (const name of word.split(',')) table.set(name, number)
    else table.set(word, number)
    number++
  }
  return table
}

import type { Cell } from '../../src/table/cells/cell.ts'
import type { Fields } from '../../src/text/fields.ts'
import { ipProtocols } from '../ip-protocols.ts'

type Socket = readonly [protocol: string, family: 'ipv6' | null]

/**
 * Netid of Internet sockets (iproute2 misc/ss.c, proto_name). `???` is a raw socket of a protocol that has no name there, and the
 * mark in the place of a Netid an association of the SCTP socket above.
 */
const INET: Readonly<Record<string, Socket>> = {
  tcp: ['tcp', null],
  udp: ['udp', null],
  raw: ['raw', null],
  mptcp: ['mptcp', null],
  sctp: ['sctp', null],
  dccp: ['dccp', null],
  icmp6: ['icmp', 'ipv6'],
  '???': ['raw', null],
  '`-': ['sctp', null],
}

/** Netid of UNIX domain sockets, with their types. */
const UNIX: Readonly<Record<string, string>> = { u_str: 'STREAM', u_dgr: 'DGRAM', u_seq: 'SEQPACKET' }

/** Netid of all others: netlink, packets, VSock, TIPC, XDP. */
const OTHER = ['nl', 'p_raw', 'p_dgr', 'v_str', 'v_dgr', 'ti_st', 'ti_dg', 'ti_rd', 'ti_sq', 'xdp']

/** The protocol of an Internet socket. */
export const inetNetid: Cell = {
  words: Object.keys(INET),
  keys: () => ['protocol', 'family'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    if (!Object.hasOwn(INET, text)) return 0
    ;[row.protocol, row.family] = INET[text] as Socket
    // A raw socket of ICMPv6, the number of which stands in the place of a port.
    if (text === 'icmp6') row.ipProtocol = null
    return 1
  },
  write: ({ protocol }) => Object.keys(INET).find((word) => INET[word]?.[0] === protocol) ?? '',
}

/** The type of a UNIX domain socket. */
export const unixNetid: Cell = {
  words: Object.keys(UNIX),
  keys: () => ['type'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    if (!Object.hasOwn(UNIX, text)) return 0
    row.type = UNIX[text]
    return 1
  },
  write: ({ type }) => Object.keys(UNIX).find((word) => UNIX[word] === type) ?? '',
}

/** What kind of socket another one is, as printed. */
export const otherNetid: Cell = {
  words: OTHER,
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const text = fields.at(at)
    if (!OTHER.includes(text)) return 0
    row[key] = text
    return 1
  },
  write: (row, key) => String(row[key] ?? ''),
}

/** Options that ask for one protocol, so that no Netid is printed. */
const BY_OPTION: Readonly<Record<string, string>> = {
  '-t': 'tcp',
  '-u': 'udp',
  '-w': 'raw',
  '-d': 'dccp',
  '-S': 'sctp',
  '-M': 'mptcp',
}

/**
 * The protocol of a row without a Netid: the one that the command line asks for. Where there is no such line, a socket that is not
 * connected is one of UDP, as it is without `-a`, and any other of TCP. Null without a state: `ss -u` prints none, nor does a filter
 * that lets one state through.
 */
export function impliedProtocol(options: readonly string[], state: string | null): string | null {
  const asked = options.find((option) => Object.hasOwn(BY_OPTION, option))
  if (asked !== undefined) return BY_OPTION[asked] as string
  if (state === null) return null
  return state === 'UNCONN' ? 'udp' : 'tcp'
}

/** Names of IP protocols, which stand in the place of the port of a raw socket. */
const PROTOCOLS: ReadonlySet<string> = new Set(Object.values(ipProtocols).flatMap((names) => names.split(' ')))

// > |UNCONN  0       0         *%eth0:icmp6                  *:*
/** Whether a row without a Netid, of which no command line says the protocol, has the name of one in the place of a port. */
export function isRawUnsaid(fields: Fields, at: number): boolean {
  const isSaid = Object.hasOwn(INET, fields.at(0)) || fields.options.some((option) => Object.hasOwn(BY_OPTION, option))
  if (isSaid) return false
  const end = fields.at(at)
  return PROTOCOLS.has(end.slice(end.lastIndexOf(':') + 1))
}

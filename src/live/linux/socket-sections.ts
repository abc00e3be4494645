import type { ConnectionRow, MulticastGroupRow, Section, UnixSocketRow } from '../../types.ts'
import { liveIssue } from '../report.ts'
import type { Request } from '../request.ts'
import type { Collecting } from './collect.ts'
import { connectionRow, type Details, type InetProtocol } from './connection-rows.ts'
import { readGroups, readGroups6 } from './group-rows.ts'
import type { Processes } from './processes.ts'
import { readSctpAssociations, readSctpEndpoints } from './sctp.ts'
import { type KernelSocket, readSockets } from './sockets.ts'
import { readUnixSockets } from './unix-rows.ts'
import { readUsers } from './users.ts'

/** The files of /proc/net in the order of netstat; the kernel has those of IPv6 and UDP-Lite only with their modules. */
const files: readonly (readonly [file: string, table: InetProtocol, family: 'ipv4' | 'ipv6'])[] = [
  ['tcp', 'tcp', 'ipv4'],
  ['tcp6', 'tcp', 'ipv6'],
  ['udp', 'udp', 'ipv4'],
  ['udp6', 'udp', 'ipv6'],
  ['udplite', 'udplite', 'ipv4'],
  ['udplite6', 'udplite', 'ipv6'],
  ['raw', 'raw', 'ipv4'],
  ['raw6', 'raw', 'ipv6'],
]

/** The sockets of one file. */
interface Inet {
  readonly table: InetProtocol
  readonly family: 'ipv4' | 'ipv6'
  readonly sockets: readonly KernelSocket[]
}

/** The tables of sockets that were asked for. All files are read before the first program is looked up. */
export function socketSections(collecting: Collecting, processes: Processes): Section[] {
  const { machine, request } = collecting
  const { tables } = request
  const inet = readInet(collecting)
  const sctpRows = tables.has('sctp') ? readSctp(collecting) : null
  const unix = tables.has('unix')
    ? readUnixSockets(machine.readText('/proc/net/unix') ?? '').filter((row) => isUnixShown(row, request))
    : null
  if (request.programs) processes.refresh(inodesOf(inet, sctpRows?.(INODES) ?? [], unix ?? []))
  const addOwner = request.programs ? owning(processes) : null
  const sections: Section[] = []
  if (inet.length > 0 || sctpRows) {
    const users = request.numericUsers ? null : readUsers(machine.readText('/etc/passwd') ?? '')
    const userOf = (uid: number) => users?.get(uid) ?? String(uid)
    const details: Details = { userOf: request.extended > 0 ? userOf : null, addOwner, timers: request.timers }
    const rowsOf = (isWanted: (table: InetProtocol) => boolean) =>
      inet.flatMap(({ table, family, sockets }) =>
        isWanted(table) ? sockets.map((socket) => connectionRow(socket, table, family, details)) : [],
      )
    const rows = [
      ...rowsOf((table) => table === 'tcp'),
      ...(sctpRows?.(details) ?? []),
      ...rowsOf((table) => table !== 'tcp'),
    ]
    const columns = ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state']
    if (details.userOf) columns.push('user', 'inode')
    if (addOwner) columns.push(...ownerColumns(rows))
    if (request.timers) columns.push('timer')
    sections.push({ view: 'connections', title: null, lines: [0, 0], columns, rows })
  }
  if (unix) {
    if (addOwner) for (const row of unix) addOwner(row, row.inode as number)
    const columns = ['protocol', 'refCount', 'flags', 'type', 'state', 'inode']
    if (addOwner) columns.push(...ownerColumns(unix))
    sections.push({ view: 'unix-sockets', title: null, lines: [0, 0], columns: [...columns, 'path'], rows: unix })
  }
  if (request.programs) sayHidden(collecting, processes)
  return sections
}

/** The memberships of multicast groups, IPv4 first. */
export function groupSection({ machine, request }: Collecting): Section {
  const rows: MulticastGroupRow[] = []
  if (request.ipv4) rows.push(...readGroups(machine.readText('/proc/net/igmp') ?? '', machine.littleEndian))
  if (request.ipv6) rows.push(...readGroups6(machine.readText('/proc/net/igmp6') ?? ''))
  return {
    view: 'multicast-groups',
    title: null,
    lines: [0, 0],
    columns: ['interface', 'refs', 'group'],
    rows,
  }
}

function readInet({ machine, request, issues }: Collecting): Inet[] {
  const bogus = (text: string) => issues.push(liveIssue('row-dropped', { text: text.slice(0, 200) }))
  return files
    .filter(([, table, family]) => request.tables.has(table) && (family === 'ipv4' ? request.ipv4 : request.ipv6))
    .map(([file, table, family]) => {
      const sockets = readSockets(machine.readText(`/proc/net/${file}`) ?? '', family, machine.littleEndian, bogus)
      return { table, family, sockets: sockets.filter((socket) => isShown(socket, table, request)) }
    })
}

/** Makes the rows of SCTP; null where the kernel has no SCTP, which is said when it was asked for by name. */
function readSctp({ machine, request, issues }: Collecting): ((details: Details) => ConnectionRow[]) | null {
  const endpoints = machine.readText('/proc/net/sctp/eps')
  const associations = machine.readText('/proc/net/sctp/assocs')
  if (endpoints === null && associations === null) {
    if (request.options.includes('-S'))
      issues.push(liveIssue('not-supported', { what: 'SCTP: the kernel has no /proc/net/sctp' }))
    return null
  }
  const isAsked = ({ family }: ConnectionRow) => (family === 'ipv6' ? request.ipv6 : request.ipv4)
  return (details) =>
    [
      ...(request.all || request.listening ? readSctpEndpoints(endpoints ?? '', details) : []),
      ...(request.listening ? [] : readSctpAssociations(associations ?? '', details)),
    ].filter(isAsked)
}

/** Asks the rows of SCTP for their inodes. */
const INODES: Details = { userOf: String, addOwner: null, timers: false }

function inodesOf(inet: readonly Inet[], sctp: readonly ConnectionRow[], unix: readonly UnixSocketRow[]): Set<number> {
  const inodes = new Set<number>()
  for (const { sockets } of inet) for (const { inode } of sockets) inodes.add(inode)
  for (const { inode } of sctp) inodes.add(inode as number)
  for (const { inode } of unix) inodes.add(inode as number)
  return inodes
}

/** Without -a and -l netstat shows what has a peer, with -l what has none (net-tools netstat.c, tcp_do_one, udp_do_one). */
function isShown(socket: KernelSocket, table: InetProtocol, { all, listening }: Request): boolean {
  if (all) return true
  const hasPeer =
    table === 'tcp' ? socket.foreignPort !== 0 : socket.foreignAddress !== '0.0.0.0' && socket.foreignAddress !== '::'
  return listening ? !hasPeer : hasPeer
}

function isUnixShown({ state }: UnixSocketRow, { all, listening }: Request): boolean {
  return all || (state === 'LISTENING') === listening
}

/** Adds the first process of a socket, and the numbers of all where there are several. */
function owning(processes: Processes): (row: ConnectionRow | UnixSocketRow, inode: number) => void {
  return (row, inode) => {
    const owners = processes.ownersOf(inode)
    const [first] = owners
    row.pid = first?.pid ?? null
    row.program = first?.program ?? null
    if (owners.length > 1) Object.assign(row, { pids: owners.map(({ pid }) => pid) })
  }
}

function ownerColumns(rows: readonly (ConnectionRow | UnixSocketRow)[]): string[] {
  return rows.some((row) => 'pids' in row) ? ['pid', 'program', 'pids'] : ['pid', 'program']
}

function sayHidden({ issues }: Collecting, processes: Processes): void {
  const reason = processes.hidden()
  if (reason) issues.push(liveIssue('processes-hidden', { reason }))
}

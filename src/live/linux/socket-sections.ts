import type { ConnectionRow, MulticastGroupRow, Section, UnixSocketRow } from '../../types.ts'
import { liveIssue } from '../report.ts'
import type { Request } from '../request.ts'
import type { Collecting } from './collect.ts'
import { connectionRow, type Details, type InetProtocol } from './connection-rows.ts'
import { readGroups, readGroups6 } from './group-rows.ts'
import type { Processes } from './processes.ts'
import { readSctpAssociations, readSctpEndpoints, type Sctp } from './sctp.ts'
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

/** Rows of sockets, and the inode of each. */
interface Table<Row> {
  readonly rows: Row[]
  readonly inodes: number[]
}

/** The tables of sockets that were asked for. All files are read before the first program is looked up. */
export function socketSections(collecting: Collecting, processes: Processes): Section[] {
  const { request } = collecting
  const inet = readInet(collecting)
  const unix = request.tables.has('unix') ? readUnix(collecting) : null
  if (request.programs) {
    const inodes = new Set(inet?.inodes)
    for (const inode of unix?.inodes ?? []) inodes.add(inode)
    processes.refresh(inodes)
    for (const table of [inet, unix]) if (table) addOwners(table, processes)
    const reason = processes.hidden()
    if (reason) collecting.issues.push(liveIssue('processes-hidden', { reason }))
  }
  const place = { title: null, lines: [0, 0] as [number, number] }
  const sections: Section[] = []
  if (inet) {
    const columns = ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state']
    if (request.extended > 0) columns.push('user', 'inode')
    if (request.programs) columns.push(...ownerColumns(inet.rows))
    if (request.timers) columns.push('timer')
    sections.push({ view: 'connections', ...place, columns, rows: inet.rows })
  }
  if (unix) {
    const columns = ['protocol', 'refCount', 'flags', 'type', 'state', 'inode']
    if (request.programs) columns.push(...ownerColumns(unix.rows))
    sections.push({ view: 'unix-sockets', ...place, columns: [...columns, 'path'], rows: unix.rows })
  }
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

/** The rows of all Internet tables, TCP, SCTP, then the others; null when only a table was asked for that the kernel has not. */
function readInet(collecting: Collecting): Table<ConnectionRow> | null {
  const { machine, request, issues } = collecting
  const table: Table<ConnectionRow> = { rows: [], inodes: [] }
  const users = request.numericUsers ? null : readUsers(machine.readText('/etc/passwd') ?? '')
  const userOf = (uid: number) => users?.get(uid) ?? String(uid)
  const details: Details = {
    userOf: request.extended > 0 ? userOf : null,
    programs: request.programs,
    timers: request.timers,
  }
  const bogus = (text: string) => issues.push(liveIssue('row-dropped', { text: text.slice(0, 200) }))
  const wanted = files.filter(
    ([, protocol, family]) => request.tables.has(protocol) && (family === 'ipv4' ? request.ipv4 : request.ipv6),
  )
  const read = ([file, protocol, family]: (typeof files)[number]) => {
    const take = (socket: Readonly<KernelSocket>) => {
      if (!isShown(socket, protocol, request)) return
      table.rows.push(connectionRow(socket, protocol, family, details))
      table.inodes.push(socket.inode)
    }
    readSockets(machine.readText(`/proc/net/${file}`) ?? '', family, machine.littleEndian, take, bogus)
  }
  for (const file of wanted) if (file[1] === 'tcp') read(file)
  const sctp = request.tables.has('sctp') ? readSctp(collecting, details) : null
  for (const { row, inode } of sctp ?? []) {
    table.rows.push(row)
    table.inodes.push(inode)
  }
  for (const file of wanted) if (file[1] !== 'tcp') read(file)
  return wanted.length > 0 || sctp ? table : null
}

/** The sockets of SCTP; null where the kernel has no SCTP, which is said when it was asked for by name. */
function readSctp({ machine, request, issues }: Collecting, details: Details): Sctp[] | null {
  const endpoints = machine.readText('/proc/net/sctp/eps')
  const associations = machine.readText('/proc/net/sctp/assocs')
  if (endpoints === null && associations === null) {
    if (request.options.includes('-S'))
      issues.push(liveIssue('not-supported', { what: 'SCTP: the kernel has no /proc/net/sctp' }))
    return null
  }
  return [
    ...(request.all || request.listening ? readSctpEndpoints(endpoints ?? '', details) : []),
    ...(request.listening ? [] : readSctpAssociations(associations ?? '', details)),
  ].filter(({ row }) => (row.family === 'ipv6' ? request.ipv6 : request.ipv4))
}

function readUnix({ machine, request }: Collecting): Table<UnixSocketRow> {
  const rows = readUnixSockets(machine.readText('/proc/net/unix') ?? '').filter((row) => isUnixShown(row, request))
  return { rows, inodes: rows.map(({ inode }) => Number(inode)) }
}

/** Without -a and -l netstat shows what has a peer, with -l what has none (net-tools netstat.c, tcp_do_one, udp_do_one). */
function isShown(socket: Readonly<KernelSocket>, table: InetProtocol, { all, listening }: Request): boolean {
  if (all) return true
  const hasPeer =
    table === 'tcp' ? socket.foreignPort !== 0 : socket.foreignAddress !== '0.0.0.0' && socket.foreignAddress !== '::'
  return listening ? !hasPeer : hasPeer
}

function isUnixShown({ state }: UnixSocketRow, { all, listening }: Request): boolean {
  return all || (state === 'LISTENING') === listening
}

/** Adds the first process of each socket, and the numbers of all where there are several. */
function addOwners({ rows, inodes }: Table<ConnectionRow | UnixSocketRow>, processes: Processes): void {
  for (const [i, row] of rows.entries()) {
    const owners = processes.ownersOf(inodes[i] as number)
    row.pid = owners[0]?.pid ?? null
    row.program = owners[0]?.program ?? null
    if (owners.length > 1) Object.assign(row, { pids: owners.map(({ pid }) => pid) })
  }
}

function ownerColumns(rows: readonly (ConnectionRow | UnixSocketRow)[]): string[] {
  return rows.some((row) => 'pids' in row) ? ['pid', 'program', 'pids'] : ['pid', 'program']
}

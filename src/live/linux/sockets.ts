import type { ConnectionRow, Section, UnixSocketRow } from '../../report/types.ts'
import type { InetProtocol } from '../../table/procfs/connections.ts'
import { type KernelSocket, readSockets } from '../../table/procfs/sockets.ts'
import type { Request } from '../request.ts'
import type { Collecting } from './collecting.ts'
import { detailedRow } from './connection-rows.ts'
import type { Details } from './details.ts'
import type { Processes } from './processes.ts'
import { readSctpAssociations, readSctpEndpoints, sctpRow } from './sctp.ts'
import { readUnixSockets, unixRow } from './unix-rows.ts'
import { readUsers } from './users.ts'

/** netstat does not list the sockets of ping. */
type Listed = Exclude<InetProtocol, 'icmp'>

/** The files of /proc/net in the order of netstat; the kernel has those of IPv6 and UDP-Lite only with their modules. */
const files: readonly (readonly [file: string, table: Listed, family: 'ipv4' | 'ipv6'])[] = [
  ['tcp', 'tcp', 'ipv4'],
  ['tcp6', 'tcp', 'ipv6'],
  ['udp', 'udp', 'ipv4'],
  ['udp6', 'udp', 'ipv6'],
  ['udplite', 'udplite', 'ipv4'],
  ['udplite6', 'udplite', 'ipv6'],
  ['raw', 'raw', 'ipv4'],
  ['raw6', 'raw', 'ipv6'],
]

/** The sockets of one table, whose rows are made once the programs are known. */
interface Listing<Row> {
  readonly sockets: readonly { readonly inode: number }[]
  rows(details: Details): Iterable<Row>
}

/** The tables of sockets that were asked for. All files are read before the first program is looked up. */
export async function collectSockets(collecting: Collecting, processes: Processes): Promise<void> {
  const { machine, request } = collecting
  if (request.programs) processes.prepare()
  const inet = readInet(collecting)
  const unix = request.tables.has('unix') ? [readUnix(collecting)] : null
  if (request.programs) {
    const inodes = new Set<number>()
    for (const { sockets } of [...(inet ?? []), ...(unix ?? [])]) for (const { inode } of sockets) inodes.add(inode)
    await processes.refresh(inodes)
    const reason = processes.hidden()
    if (reason) collecting.issue('processes-hidden', { reason })
  }
  const users = request.numericUsers ? null : readUsers(machine.readText('/etc/passwd') ?? '')
  const details: Details = {
    userOf: request.extended > 0 ? (uid) => users?.get(uid) ?? String(uid) : null,
    ownersOf: request.programs ? processes.ownersOf : null,
    timers: request.timers,
  }
  const place = { title: null, lines: [0, 0] as [number, number] }
  const put = <Row extends ConnectionRow | UnixSocketRow>(section: Section, listings: readonly Listing<Row>[]) => {
    const row = collecting.begin(section)
    for (const { rows } of listings) for (const one of rows(details)) row(one)
  }
  if (inet) {
    const columns = ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state']
    if (request.extended > 0) columns.push('user', 'inode')
    columns.push(...ownerColumns(inet, details))
    if (request.timers) columns.push('timer')
    put({ view: 'connections', ...place, columns, rows: [] }, inet)
  }
  if (unix) {
    const columns = ['protocol', 'refCount', 'flags', 'type', 'state', 'inode', ...ownerColumns(unix, details), 'path']
    put({ view: 'unix-sockets', ...place, columns, rows: [] }, unix)
  }
}

/** All Internet tables, TCP, SCTP, then the others; null when only a table was asked for that the kernel has not. */
function readInet(collecting: Collecting): Listing<ConnectionRow>[] | null {
  const { machine, request } = collecting
  const bogus = (text: string) => collecting.issue('row-dropped', { text: text.slice(0, 200) })
  const wanted = files.filter(
    ([, protocol, family]) => request.tables.has(protocol) && (family === 'ipv4' ? request.ipv4 : request.ipv6),
  )
  const listings = wanted.map(([file, protocol, family]) => {
    const text = machine.readText(`/proc/net/${file}`) ?? ''
    const sockets = once(readSockets(text, family, machine.littleEndian, bogus)).filter((socket) =>
      isShown(socket, protocol, request),
    )
    return listing(sockets, (socket, details: Details) => detailedRow(socket, protocol, family, details))
  })
  const sctp = request.tables.has('sctp') ? readSctp(collecting) : null
  if (sctp) listings.splice(wanted.filter(([, protocol]) => protocol === 'tcp').length, 0, sctp)
  return listings.length > 0 ? listings : null
}

/** The sockets of SCTP; null where the kernel has no SCTP, which is said when it was asked for by name. */
function readSctp({ machine, request, issue }: Collecting): Listing<ConnectionRow> | null {
  const endpoints = machine.readText('/proc/net/sctp/eps')
  const associations = machine.readText('/proc/net/sctp/assocs')
  if (endpoints === null && associations === null) {
    if (request.options.includes('-S')) issue('not-supported', { what: 'SCTP: the kernel has no /proc/net/sctp' })
    return null
  }
  const sockets = [
    ...(request.all || request.listening ? readSctpEndpoints(endpoints ?? '') : []),
    ...(request.listening ? [] : readSctpAssociations(associations ?? '')),
  ].filter(({ family }) => (family === 'ipv6' ? request.ipv6 : request.ipv4))
  return listing(sockets, sctpRow)
}

function readUnix({ machine, request }: Collecting): Listing<UnixSocketRow> {
  const sockets = once(readUnixSockets(machine.readText('/proc/net/unix') ?? '')).filter(
    ({ state }) => request.all || (state === 'LISTENING') === request.listening,
  )
  return listing(sockets, unixRow)
}

function listing<Socket extends { readonly inode: number }, Row>(
  sockets: readonly Socket[],
  rowOf: (socket: Socket, details: Details) => Row,
): Listing<Row> {
  return {
    sockets,
    *rows(details) {
      for (const socket of sockets) yield rowOf(socket, details)
    },
  }
}

/** Each socket once: the kernel gives one twice when another comes before it between two pieces of the file. */
function once<Socket extends { readonly inode: number }>(sockets: readonly Socket[]): Socket[] {
  const seen = new Set<number>()
  return sockets.filter(({ inode }) => {
    if (inode === 0) return true
    const isNew = !seen.has(inode)
    seen.add(inode)
    return isNew
  })
}

/** Without -a and -l netstat shows what has a peer, with -l what has none (net-tools netstat.c, tcp_do_one, udp_do_one). */
function isShown(socket: KernelSocket, table: Listed, { all, listening }: Request): boolean {
  if (all) return true
  const hasPeer =
    table === 'tcp' ? socket.foreignPort !== 0 : socket.foreignAddress !== '0.0.0.0' && socket.foreignAddress !== '::'
  return listening ? !hasPeer : hasPeer
}

/** The columns of programs: the first process of each socket, and the numbers of all where one has several. */
function ownerColumns(listings: readonly Listing<unknown>[], { ownersOf }: Details): string[] {
  if (!ownersOf) return []
  const isShared = listings.some(({ sockets }) => sockets.some(({ inode }) => ownersOf(inode).length > 1))
  return isShared ? ['pid', 'program', 'pids'] : ['pid', 'program']
}

import { sentencesOf } from '../../../report/findings/sentences.ts'
import { sentenceOf } from '../../../report/issues.ts'
import type {
  Capture,
  ConnectionRow,
  Endpoint,
  InterfaceRow,
  RowRecord,
  UnixSocketRow,
  View,
} from '../../../report/types.ts'
import { momentOf } from '../moment.ts'
import type { EventSchema, Remark, Seen } from './event-lines.ts'
import { transportOf } from './ip-facts.ts'
import { ownerOf, present } from './socket-owner.ts'

/** The version of the Elastic Common Schema (https://www.elastic.co/docs/reference/ecs). */
const VERSION = '9.4.0'

/** What ECS calls the kinds of operating systems (host.os.type), by our names of platforms. */
const OS_TYPES: Readonly<Record<string, string>> = {
  linux: 'linux',
  macos: 'macos',
  windows: 'windows',
  aix: 'unix',
  freebsd: 'unix',
  hpux: 'unix',
  netbsd: 'unix',
  openbsd: 'unix',
  solaris: 'unix',
}

/** Events of the Elastic Common Schema; all that a record of NDJSON has stands under `netscribe`, fields without a place too. */
export const ecs: EventSchema = {
  row(seen) {
    const { section, capture, record } = seen
    const at = momentOf(capture.capturedAt)
    return {
      ...(at !== undefined && { '@timestamp': new Date(at).toISOString() }),
      ecs: { version: VERSION },
      event: {
        kind: 'state',
        category: [section.view === 'unix-sockets' ? 'host' : 'network'],
        type: section.view === 'connections' && hasPeer(seen.row as ConnectionRow) ? ['connection', 'info'] : ['info'],
        ...origin(section.view, capture.dialect),
      },
      ...hostOf(capture, seen),
      ...logOf(record),
      ...factsOf(seen),
      netscribe: record,
    }
  },
  remark(remark) {
    const { source, view: _view, ...rest } = remark
    return {
      ecs: { version: VERSION },
      ...said(remark),
      ...logOf(remark),
      netscribe: { source, view: remark.view, ...rest },
    }
  },
}

function origin(view: View | Remark['view'], dialect?: string) {
  return {
    module: 'netscribe',
    dataset: `netscribe.${view.replaceAll('-', '_')}`,
    ...(dialect && { provider: dialect }),
  }
}

function logOf(record: Remark | RowRecord): { log?: object } {
  const log = present({
    file: record.source === '-' ? undefined : { path: record.source },
    level: 'severity' in record ? record.severity : undefined,
  })
  return log ? { log } : {}
}

function said(remark: Remark): object {
  const event = origin(remark.view)
  if (remark.view === 'program')
    return {
      event: { kind: 'event', category: ['process'], type: ['info'], ...event },
      process: { pid: remark.pid, name: remark.program },
    }
  if (remark.view === 'finding') {
    const { title, seen } = sentencesOf(remark)
    return {
      event: {
        kind: remark.severity === 'warning' ? 'alert' : 'event',
        category: ['network'],
        type: ['info'],
        ...event,
      },
      rule: { id: remark.code, name: title, ruleset: 'netscribe' },
      message: seen,
    }
  }
  const message = sentenceOf(remark)
  return {
    event: {
      kind: remark.severity === 'info' ? 'event' : 'pipeline_error',
      ...event,
      ...(remark.text !== null && { original: remark.text }),
    },
    message,
    error: { code: remark.code, message },
  }
}

function hostOf({ host, platform }: Capture, { section, row }: Seen): { host?: object } {
  const found = present({
    name: host,
    os: platform === null ? undefined : present({ platform, type: OS_TYPES[platform] }),
    ...(section.view === 'interfaces' && addressesOf(row as InterfaceRow)),
  })
  return found ? { host: found } : {}
}

/** The addresses of an interface; a MAC address as RFC 7042 writes it. One that somebody hid in part is left out. */
function addressesOf({ hardwareAddress, addresses }: InterfaceRow) {
  const isMac = typeof hardwareAddress === 'string' && /^[\da-f]{2}(?::[\da-f]{2})+$/.test(hardwareAddress)
  const ips = addresses?.flatMap(({ address, family }) => (address !== null && family !== null ? [address] : []))
  return {
    mac: isMac ? [hardwareAddress.toUpperCase().replaceAll(':', '-')] : undefined,
    ip: ips && ips.length > 0 ? ips : undefined,
  }
}

function factsOf({ section, row }: Seen): object {
  if (section.view === 'connections') return socketOf(row as ConnectionRow)
  if (section.view === 'unix-sockets') return unixSocketOf(row as UnixSocketRow)
  return {}
}

function socketOf(row: ConnectionRow): object {
  const { name, number } = transportOf(row)
  const { local, foreign, txBytes, rxBytes, txPackets, rxPackets } = row
  const source = { ...endOf(local), ...present({ bytes: txBytes, packets: txPackets }) }
  const isListening = row.state === 'LISTEN'
  const ips = [local, ...(foreign ? [foreign] : [])].flatMap(({ address, wildcard }) =>
    address === null || wildcard ? [] : [address],
  )
  const hosts = [local.host, foreign?.host].filter((host) => typeof host === 'string')
  return {
    network: present({
      transport: name,
      iana_number: number === null ? null : String(number),
      type: row.family,
    }),
    source,
    ...(isListening && { server: endOf(local) }),
    ...(foreign &&
      hasPeer(row) && { destination: { ...endOf(foreign), ...present({ bytes: rxBytes, packets: rxPackets }) } }),
    ...processOf(row),
    ...relatedTo(ips, hosts),
  }
}

function relatedTo(ip: readonly string[], hosts: readonly string[]): object {
  const related = present({
    ip: ip.length > 0 ? [...new Set(ip)] : undefined,
    hosts: hosts.length > 0 ? [...new Set(hosts)] : undefined,
  })
  return related ? { related } : {}
}

/** Whether the other end of a socket is an end, and not everybody. */
function hasPeer({ foreign }: ConnectionRow): boolean {
  return foreign !== null && foreign !== undefined && !foreign.wildcard
}

/** One end; what was printed as its address stands as `address`, as ECS asks where it may be no IP address. */
function endOf({ address, host, text, port }: Endpoint): object {
  return { address: address ?? host ?? text, ...present({ ip: address, domain: host, port }) }
}

function processOf(row: ConnectionRow | UnixSocketRow): object {
  const { pid, program, user } = ownerOf(row)
  const process = present({ pid, name: program })
  return {
    ...(process && { process }),
    ...(user !== undefined && { user: /^\d+$/.test(user) ? { id: user } : { name: user } }),
  }
}

function unixSocketOf(row: UnixSocketRow): object {
  const { path } = row
  const isFile = typeof path === 'string' && path.startsWith('/')
  return {
    network: { transport: 'unix' },
    ...(isFile && { file: { path, type: 'socket' } }),
    ...processOf(row),
  }
}

import { sentencesOf } from '../../../report/findings/sentences.ts'
import { sentenceOf } from '../../../report/issues.ts'
import type { Capture, ConnectionRow, Endpoint } from '../../../report/types.ts'
import { version } from '../../../report/version.ts'
import { momentOf } from '../moment.ts'
import type { EventSchema, Remark } from './event-lines.ts'
import { transportOf } from './ip-facts.ts'
import { ownerOf, present } from './socket-owner.ts'

/** The version of the Open Cybersecurity Schema Framework (https://schema.ocsf.io/1.7.0). */
const VERSION = '1.7.0'

const PRODUCT = { name: 'netscribe', vendor_name: 'netscribe', version }

/** Identifiers of severities. */
const SEVERITIES = { info: [1, 'Informational'], warning: [2, 'Low'], error: [3, 'Medium'] } as const

/** Identifiers of activities of the class Network Activity. */
const ACTIVITIES: Readonly<Record<string, readonly [number, string]>> = {
  LISTEN: [7, 'Listen'],
  ESTABLISHED: [6, 'Traffic'],
}

/**
 * Events of OCSF: a connection as Network Activity (4001), anything else as the Base Event (0), which is what the schema has for
 * what it defines no class for. All that a record of NDJSON has stands under `unmapped`.
 */
export const ocsf: EventSchema = {
  row(seen) {
    const { section, capture, record } = seen
    const isConnection = section.view === 'connections'
    return {
      ...(isConnection ? classified(seen.row as ConnectionRow) : BASE_EVENT),
      ...severityOf('info'),
      time: momentOf(capture.capturedAt) ?? 0,
      metadata: metadataOf(record.source, capture),
      ...(isConnection && activityOf(seen.row as ConnectionRow, capture)),
      unmapped: record,
    }
  },
  remark(remark) {
    const { source } = remark
    return {
      ...BASE_EVENT,
      ...severityOf(remark.view === 'program' ? 'info' : remark.severity),
      time: 0,
      metadata: metadataOf(source),
      ...messageOf(remark),
      unmapped: remark,
    }
  },
}

/** The class of what has none of its own. */
const BASE_EVENT = {
  category_uid: 0,
  category_name: 'Uncategorized',
  class_uid: 0,
  class_name: 'Base Event',
  activity_id: 0,
  activity_name: 'Unknown',
  type_uid: 0,
  type_name: 'Base Event: Unknown',
}

function classified({ state }: ConnectionRow) {
  const none: readonly [number, string] = state ? [99, state] : [0, 'Unknown']
  const [id, name] = ACTIVITIES[state ?? ''] ?? none
  return {
    category_uid: 4,
    category_name: 'Network Activity',
    class_uid: 4001,
    class_name: 'Network Activity',
    activity_id: id,
    activity_name: name,
    type_uid: 400100 + id,
    type_name: `Network Activity: ${id === 99 ? 'Other' : name}`,
  }
}

function severityOf(severity: keyof typeof SEVERITIES) {
  const [id, caption] = SEVERITIES[severity]
  return { severity_id: id, severity: caption }
}

function metadataOf(source: string, capture?: Capture) {
  const time = capture?.capturedAt
  return {
    version: VERSION,
    product: PRODUCT,
    ...(capture && { profiles: ['host'], log_format: capture.dialect }),
    ...(source !== '-' && { log_source: source }),
    ...(typeof time === 'string' && { original_time: time }),
  }
}

function messageOf(remark: Remark) {
  if (remark.view === 'issue') return { message: sentenceOf(remark) }
  return remark.view === 'finding' ? { message: sentencesOf(remark).seen } : {}
}

function activityOf(row: ConnectionRow, { host }: Capture) {
  const { name, number } = transportOf(row)
  const { local, foreign, family } = row
  const { pid, program, user } = ownerOf(row)
  const process = present({ pid, name: program, user: user === undefined ? undefined : userOf(user) })
  const traffic = present({
    bytes_in: count(row.rxBytes),
    bytes_out: count(row.txBytes),
    packets_in: count(row.rxPackets),
    packets_out: count(row.txPackets),
  })
  return {
    connection_info: {
      direction_id: 0,
      direction: 'Unknown',
      ...present({ protocol_name: name, protocol_num: number }),
      ...VERSIONS[family ?? ''],
    },
    is_src_dst_assignment_known: false,
    src_endpoint: endpointOf(local, row.interface),
    ...(foreign && !foreign.wildcard && { dst_endpoint: endpointOf(foreign) }),
    ...(traffic && { cumulative_traffic: traffic }),
    ...(process && { actor: { process } }),
    ...(host !== undefined && { device: { type_id: 0, type: 'Unknown', hostname: host } }),
  }
}

const VERSIONS: Readonly<Record<string, object>> = {
  ipv4: { protocol_ver_id: 4, protocol_ver: 'Internet Protocol version 4 (IPv4)' },
  ipv6: { protocol_ver_id: 6, protocol_ver: 'Internet Protocol version 6 (IPv6)' },
}

/** A user as printed: by a number or by a name. */
function userOf(user: string) {
  return /^\d+$/.test(user) ? { uid: user } : { name: user }
}

/** One end; a text that is neither an address nor the name of a host is its name. */
function endpointOf({ address, host, text, port }: Endpoint, interfaceName?: string | null) {
  return {
    ...(address === null && host === null && { name: text }),
    ...present({ ip: address, hostname: host, port, interface_name: interfaceName }),
  }
}

/** A count beyond what numbers of JSON hold exactly is a text, which the schema does not take. */
function count(value: number | string | null | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

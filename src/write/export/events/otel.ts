import { sentencesOf } from '../../../report/findings/sentences.ts'
import { sentenceOf } from '../../../report/issues.ts'
import type { Capture, ConnectionRow, Endpoint, InterfaceRow, UnixSocketRow } from '../../../report/types.ts'
import { version } from '../../../report/version.ts'
import { momentOf } from '../moment.ts'
import type { EventSchema, Remark, Seen } from './event-lines.ts'
import { transportOf } from './ip-facts.ts'
import { anyValue, attributes } from './otlp-values.ts'
import { ownerOf } from './socket-owner.ts'

/** What the semantic conventions call operating systems (os.type), where it is not as we call the platform. */
const OS_TYPES: Readonly<Record<string, string>> = { macos: 'darwin', zos: 'z_os' }

const SCOPE = { name: 'netscribe', version }

/** Numbers and texts of severities (OpenTelemetry, Logs Data Model). */
const SEVERITIES = { info: [9, 'INFO'], warning: [13, 'WARN'], error: [17, 'ERROR'] } as const

/** States of TCP that the conventions name; the others are left out. */
const NAMED_STATE =
  /^(?:CLOSED|CLOSE_WAIT|CLOSING|ESTABLISHED|FIN_WAIT_[12]|LAST_ACK|LISTEN|SYN_RECEIVED|SYN_SENT|TIME_WAIT)$/

/**
 * Log records of OpenTelemetry, a whole LogsData a line: attributes by the semantic conventions, and all that a record of NDJSON
 * has as the body.
 */
export const otel: EventSchema = {
  row({ row, section, capture, record }: Seen) {
    const at = momentOf(capture.capturedAt)
    return logsData(resourceOf(capture), {
      ...(at !== undefined && { timeUnixNano: `${BigInt(at) * 1_000_000n}` }),
      ...severityOf('info'),
      eventName: `netscribe.${section.view.replaceAll('-', '_')}`,
      body: anyValue(record),
      attributes: attributes({ ...fileOf(record.source), ...FACTS[section.view]?.(row as never) }),
    })
  },
  remark(remark) {
    return logsData(
      {},
      {
        ...severityOf(remark.view === 'program' ? 'info' : remark.severity),
        eventName: `netscribe.${remark.view}`,
        body: anyValue({ ...messageOf(remark), ...remark }),
        attributes: attributes({
          ...fileOf(remark.source),
          ...(remark.view === 'program' && { 'process.pid': remark.pid, 'process.executable.name': remark.program }),
          ...(remark.view === 'issue' && { 'error.type': remark.code, 'log.record.original': remark.text }),
        }),
      },
    )
  },
}

function logsData(resource: Readonly<Record<string, unknown>>, record: object): object {
  return {
    resourceLogs: [
      { resource: { attributes: attributes(resource) }, scopeLogs: [{ scope: SCOPE, logRecords: [record] }] },
    ],
  }
}

function resourceOf({ host, platform }: Capture) {
  return { 'host.name': host, 'os.type': platform === null ? undefined : (OS_TYPES[platform] ?? platform) }
}

function severityOf(severity: keyof typeof SEVERITIES) {
  const [severityNumber, severityText] = SEVERITIES[severity]
  return { severityNumber, severityText }
}

function fileOf(source: string) {
  return source === '-' ? {} : { 'log.file.path': source }
}

function messageOf(remark: Remark) {
  if (remark.view === 'issue') return { message: sentenceOf(remark) }
  return remark.view === 'finding' ? { message: sentencesOf(remark).seen } : {}
}

/** What the conventions have a name for, by the view. */
const FACTS: Readonly<Record<string, (row: never) => Readonly<Record<string, unknown>>>> = {
  connections: socketOf,
  'unix-sockets': (row: UnixSocketRow) => ({ 'network.transport': 'unix', ...processOf(row) }),
  interfaces: ({ name }: InterfaceRow) => ({ 'network.interface.name': name }),
}

function socketOf(row: ConnectionRow) {
  const { local, foreign, family, state } = row
  const peer = foreign && !foreign.wildcard ? foreign : undefined
  return {
    'network.transport': transportOf(row).name,
    'network.type': family === 'dual' ? undefined : family,
    'network.connection.state': state && NAMED_STATE.test(state) ? state.toLowerCase() : undefined,
    'network.interface.name': row.interface,
    'network.local.address': addressOf(local),
    'network.local.port': local.port,
    'source.address': addressOf(local),
    'source.port': local.port,
    ...(peer && {
      'network.peer.address': addressOf(peer),
      'network.peer.port': peer.port,
      'destination.address': addressOf(peer),
      'destination.port': peer.port,
    }),
    ...processOf(row),
  }
}

function addressOf({ address, host, text }: Endpoint): string {
  return address ?? host ?? text
}

function processOf(row: ConnectionRow | UnixSocketRow) {
  const { pid, program, user } = ownerOf(row)
  const isNumber = user !== undefined && /^\d+$/.test(user)
  return {
    'process.pid': pid,
    'process.executable.name': program,
    'user.id': isNumber ? user : undefined,
    'user.name': isNumber ? undefined : user,
  }
}

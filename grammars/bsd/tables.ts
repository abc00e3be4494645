import { bytesAndPackets } from '../../src/table/cells/bytes-and-packets.ts'
import { count } from '../../src/table/cells/count.ts'
import { type CutRule, type Endpoint, endpointCell } from '../../src/table/cells/endpoint.ts'
import { effectiveProcessColonPid, inColumns, processColonPid } from '../../src/table/cells/process.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { type StateWords, stateCell } from '../../src/table/cells/state.ts'
import { hex, word } from '../../src/table/cells/word.ts'
import type { Column, Part, Print, Table } from '../../src/table/dialect.ts'
import { column, optional, required, spacious, table } from '../define.ts'

/** Width of the addresses behind the address of a socket (-A). */
const NARROW = 18

/**
 * The host is cut to 16 characters, or 12 before the name of a service where addresses are narrow, then the whole to its
 * column (inetprint in inet.c of 4.4BSD and all its heirs); an IPv4 address always fits, its port not where it is narrow.
 */
export const cutAt16: CutRule = (kind, host, length, width) => {
  const narrow = width === NARROW
  const hostIsCut = kind !== 'ipv4' && (host === 16 || (narrow && kind === 'name' && host === 12))
  if (narrow && length === NARROW) return hostIsCut ? 'both' : 'service'
  if (hostIsCut) return 'host'
  return length === 22 && kind !== 'ipv6' ? 'service' : null
}

/** The states of a connection as the BSDs spell them (netinet/tcp_fsm.h, tcpstates); those of Windows they do not know. */
export const bsdStates = { SYN_RECEIVED: 'SYN_RCVD', BOUND: null, DELETE_TCB: null } as const

/** A star behind the state: the SYN or the FIN is yet to be sent (T/TCP, FreeBSD up to 6 and macOS up to 10.6, inet.c). */
export const starredStates: StateWords = {
  'CLOSED*': 'CLOSED',
  'LISTEN*': 'LISTEN',
  'SYN_SENT*': 'SYN_SENT',
  'SYN_RCVD*': 'SYN_RECEIVED',
  'ESTABLISHED*': 'ESTABLISHED',
  'CLOSE_WAIT*': 'CLOSE_WAIT',
  'FIN_WAIT_1*': 'FIN_WAIT_1',
  'CLOSING*': 'CLOSING',
  'LAST_ACK*': 'LAST_ACK',
  'FIN_WAIT_2*': 'FIN_WAIT_2',
  'TIME_WAIT*': 'TIME_WAIT',
}

const plain = ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state']
const water = ['rhiwat', 'shiwat', 'pid', 'epid']
const tail = ['gencnt', 'flags', 'flags1', 'usecnt', 'rtncnt', 'fltrs']

/** Columns behind the state that macOS prints with -v and -b, oldest version first: only their number tells them apart when the heading is missing. */
export const MACOS_FORMS: readonly (readonly string[])[] = [
  plain,
  [...plain, ...water],
  [...plain, ...water, 'socketState', 'options'],
  [...plain, ...water, 'socketState', 'options', ...tail],
  [...plain, 'rxBytes', 'txBytes', ...water, 'socketState', 'options', ...tail],
  [
    ...plain,
    ...['rxBytes', 'txBytes', 'rhiwat', 'shiwat', 'process', 'effectiveProcess', 'socketState', 'options'],
    ...tail,
  ],
  [...plain, 'rxBytes', 'txBytes', 'rhiwat', 'shiwat', 'process', 'socketState', 'options', ...tail],
  [...plain, 'rxBytes', 'txBytes'],
]

export const BSD_FORMS: readonly (readonly string[])[] = [plain, ['socket', ...plain]]

/** What one BSD prints otherwise than 4.4BSD did. */
export interface ConnectionPrints {
  readonly protocol?: number
  readonly state?: Print
  readonly layout?: (part: Part) => Readonly<Record<string, Print>>
}

const right = (width: number) => ({ print: { width, align: 'right' as const } })

/** Addresses are 18 wide behind a socket's address, 45 where they are not cut; else 22 (usr.bin/netstat inet.c, protopr). */
export const bsdLayout =
  (gap: number, isWhole = (text: string) => text.length > 22) =>
  ({ shown, rows }: Part): Readonly<Record<string, Print>> => {
    const isWide = rows.some((row) =>
      ['local', 'foreign'].some((key) => isWhole((row[key] as Endpoint | null)?.text ?? '')),
    )
    const width = isWide ? 45 : shown.has('socket') ? 18 : 22
    return { local: { width, gap }, foreign: { width } }
  }

/** The heading of macOS 26 has addresses of 45 characters over rows of 22. */
const headingOf26 = (): Readonly<Record<string, Print>> => ({
  foreign: { width: 22, head: { shift: 23 } },
  state: { width: 11, head: { shift: 46 } },
  ...Object.fromEntries(macosColumns.map(({ key, print }) => [key, { ...print, head: { ...print?.head, shift: 46 } }])),
})

/** With -v the widths follow the version, which the columns tell: 10.10 to 12 have no generation count (network_cmds inet.c). */
export const macosLayout = (part: Part): Readonly<Record<string, Print>> => ({
  ...bsdLayout(2, (text) => text.length > 22 && text.includes(':'))(part),
  ...(part.shown.has('process') && headingOf26()),
  ...(!part.shown.has('gencnt') && {
    rhiwat: right(6).print,
    shiwat: right(6).print,
    socketState: right(6).print,
    options: right(10).print,
  }),
})

/** The Internet sockets of every BSD: a dot before the port, queues first, state last of the common columns. */
export function bsdConnections(
  protocols: readonly string[],
  cut: CutRule,
  further: readonly Column[] = [],
  forms = BSD_FORMS,
  states: StateWords = {},
  prints: ConnectionPrints = {},
): Table {
  const endpoint = endpointCell('.', cut)
  // > | tcp4       0      0  192.0.2.10.50123       198.51.100.7.443       ESTABLISHED
  //     ^protocol  ^recvQ ^sendQ ^local             ^foreign               ^state
  return table(
    'connections',
    'connections',
    [
      column('socket', hex, { option: '-A', print: { width: 16 } }),
      column('flowHash', hex, { option: '-A', print: { width: 8, align: 'right' } }),
      column('protocol', protocolCell(...protocols), { ...required, print: { width: prints.protocol ?? 5 } }),
      column('recvQueue', count, right(6)),
      column('sendQueue', count, right(6)),
      column('local', endpoint, { ...required, print: { width: 22, gap: 2 } }),
      column('foreign', endpoint, { ...required, print: { width: 22 } }),
      column('state', stateCell(states), { ...optional, forgotten: true, print: prints.state ?? { width: 11 } }),
      ...further,
    ],
    { forms, first: /^[0-9a-f]{8,16}$/, scoped: true, layout: prints.layout ?? bsdLayout(2) },
  )
}

/** What -v and -b add on macOS, 10.10 to 26 (network_cmds inet.c, tags 457 to 741). */
export const macosColumns: readonly Column[] = [
  column('rxBytes', bytesAndPackets('rxPackets'), { option: '-b', ...right(12) }),
  column('txBytes', bytesAndPackets('txPackets'), { option: '-b', ...right(12) }),
  column('rxDrops', count, { option: '-d', ...right(8) }),
  column('rhiwat', count, { option: '-v', ...right(7) }),
  column('shiwat', count, { option: '-v', ...right(7) }),
  column('pid', count, { option: '-v', ...right(6) }),
  column('epid', count, { option: '-v', ...right(6) }),
  column('process', inColumns(processColonPid), {
    ...spacious,
    option: '-v',
    print: { width: 23, head: { width: 20, align: 'right' } },
  }),
  column('effectiveProcess', inColumns(effectiveProcessColonPid), {
    option: '-vv',
    print: { width: 23, head: { width: 20, align: 'right' } },
  }),
  column('socketState', hex, { option: '-v', ...right(5) }),
  column('options', hex, { option: '-v', ...right(8) }),
  column('gencnt', hex, { option: '-v', ...right(16) }),
  column('flags', hex, { option: '-v', ...right(8) }),
  column('flags1', hex, { option: '-v', ...right(8) }),
  column('usecnt', count, { option: '-v', ...right(6) }),
  column('rtncnt', count, { option: '-v', ...right(6) }),
  column('fltrs', hex, { option: '-v', print: { width: 6, align: 'right', head: { width: 5 } } }),
]

/** What -T, -x, -R, -c, -C and -P add on FreeBSD (usr.bin/netstat inet.c). */
export const freebsdColumns: readonly Column[] = [
  'rexmit',
  'ooorcv',
  'zeroWin',
  'receiveMbufs',
  'sendMbufs',
  'receiveClusters',
  'sendClusters',
  'receiveHighWater',
  'sendHighWater',
  'receiveLowWater',
  'sendLowWater',
  'receiveMbufBytes',
  'sendMbufBytes',
  'receiveMbufBytesMax',
  'sendMbufBytesMax',
]
  .map((key) =>
    column(key, count, {
      ...optional,
      print: { width: 6, align: 'right', ...(key === 'zeroWin' && { head: { align: 'left' } }) },
    }),
  )
  .concat(
    ['retransmitTimer', 'persistTimer', 'keepaliveTimer', 'msl2Timer', 'delayAckTimer', 'inactivityTimer'].map((key) =>
      column(key, word, { ...optional, ...right(7) }),
    ),
  )
  .concat(
    column('flowId', hex, { ...optional, option: '-R', ...right(8) }),
    column('flowType', count, { ...optional, option: '-R', ...right(5) }),
    column('stack', word, { ...optional, option: '-c', print: { width: 9 } }),
    column('congestionControl', word, { ...optional, option: '-C', print: { width: 9 } }),
    ...['congestionWindow', 'slowStartThreshold'].map((key) =>
      column(key, count, { ...optional, option: '-C', ...right(10) }),
    ),
    column('maximumSegment', count, { ...optional, option: '-C', ...right(5) }),
    column('ecn', word, { ...optional, option: '-C', print: { width: 3 } }),
    column('logId', word, { ...optional, option: '-P' }),
  )

import { count } from '../../src/cells/count.ts'
import { type CutRule, endpointCell } from '../../src/cells/endpoint.ts'
import { effectiveProcessColonPid, processColonPid } from '../../src/cells/process.ts'
import { protocolCell } from '../../src/cells/protocol.ts'
import { type StateWords, stateCell } from '../../src/cells/state.ts'
import { hex, word } from '../../src/cells/word.ts'
import type { Column, Table } from '../../src/dialect.ts'
import { column, optional, required, spacious, table } from '../define.ts'

/** Host cut to 16 characters, then the whole to 22 (inetprint in inet.c of 4.4BSD and all its heirs); an IPv4 address always fits. */
export const cutAt16: CutRule = (kind, host, length) => {
  if (kind !== 'ipv4' && host === 16) return 'host'
  return length === 22 && kind !== 'ipv6' ? 'service' : null
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
  [...plain, 'rxBytes', 'txBytes', 'rhiwat', 'shiwat', 'process', 'socketState', 'options', ...tail],
  [...plain, 'rxBytes', 'txBytes'],
]

export const BSD_FORMS: readonly (readonly string[])[] = [plain, ['socket', ...plain]]

/** The Internet sockets of every BSD: a dot before the port, queues first, state last of the common columns. */
export function bsdConnections(protocols: readonly string[], cut: CutRule, further: readonly Column[] = [], forms = BSD_FORMS, states: StateWords = {}): Table {
  const endpoint = endpointCell('.', cut)
  // > | tcp4       0      0  192.0.2.10.50123       198.51.100.7.443       ESTABLISHED
  //     ^protocol  ^recvQ ^sendQ ^local             ^foreign               ^state
  return table(
    'connections',
    'connections',
    [
      column('socket', hex, { option: '-A' }),
      column('flowHash', hex, { option: '-A' }),
      column('protocol', protocolCell(...protocols), required),
      column('recvQueue', count),
      column('sendQueue', count),
      column('local', endpoint, required),
      column('foreign', endpoint, required),
      column('state', stateCell(states), optional),
      ...further,
    ],
    { forms, first: /^[0-9a-f]{8,16}$/ },
  )
}

/** What -v and -b add on macOS, 10.10 to 26 (network_cmds inet.c, tags 457 to 741). */
export const macosColumns: readonly Column[] = [
  column('rxBytes', count, { option: '-b' }),
  column('txBytes', count, { option: '-b' }),
  column('rxDrops', count, { option: '-d' }),
  column('rhiwat', count, { option: '-v' }),
  column('shiwat', count, { option: '-v' }),
  column('pid', count, { option: '-v' }),
  column('epid', count, { option: '-v' }),
  column('process', processColonPid, { ...spacious, option: '-v' }),
  column('effectiveProcess', effectiveProcessColonPid, { option: '-v' }),
  column('socketState', hex, { option: '-v' }),
  column('options', hex, { option: '-v' }),
  column('gencnt', hex, { option: '-v' }),
  column('flags', hex, { option: '-v' }),
  column('flags1', hex, { option: '-v' }),
  column('usecnt', count, { option: '-v' }),
  column('rtncnt', count, { option: '-v' }),
  column('fltrs', hex, { option: '-v' }),
]

/** What -T, -x and -R add on FreeBSD (usr.bin/netstat inet.c). */
export const freebsdColumns: readonly Column[] = [
  'rexmit', 'ooorcv', 'zeroWin', 'receiveMbufs', 'sendMbufs', 'receiveClusters', 'sendClusters', 'receiveHighWater',
  'sendHighWater', 'receiveLowWater', 'sendLowWater', 'receiveMbufBytes', 'sendMbufBytes', 'receiveMbufBytesMax', 'sendMbufBytesMax',
].map((key) => column(key, count, optional)).concat(
  ['retransmitTimer', 'persistTimer', 'keepaliveTimer', 'msl2Timer', 'delayAckTimer', 'inactivityTimer'].map((key) => column(key, word, optional)),
)

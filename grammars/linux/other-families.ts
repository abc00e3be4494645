import { count } from '../../src/table/cells/count.ts'
import { letters } from '../../src/table/cells/letters.ts'
import { expiry, host, masqueradePorts, masqueradeProtocol } from '../../src/table/cells/masquerade-cells.ts'
import { oneOf, word, wordLike, words } from '../../src/table/cells/word.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import { column, optional, required, spacious, table } from '../define.ts'

// > | tcp  11:07.64 3912001877    12     0 192.0.2.17           203.0.113.80         9245 -> 80 (55957)
//     ^protocol ^expires ^initSequence ^delta ^previousDelta ^source ^destination    ^ports
/** Masqueraded connections of Linux 2.x (net-tools lib/masq_info.c). */
export const masquerade = table(
  'masquerade',
  'masquerade',
  [
    column('protocol', masqueradeProtocol, { ...required, print: { width: 4 } }),
    column('expires', expiry, { ...optional, print: { width: 9, align: 'right', gap: 0 } }),
    column('initSequence', count, { option: '-e', print: { width: 10, align: 'right' } }),
    column('delta', count, { option: '-e', print: { width: 5, align: 'right' } }),
    column('previousDelta', count, { option: '-e', print: { width: 5, align: 'right' } }),
    column('source', host, { ...required, print: { width: 20 } }),
    column('destination', host, { ...required, print: { width: 20 } }),
    column('ports', masqueradePorts, required),
  ],
  {
    option: '-M',
    forms: [
      ['protocol', 'expires', 'source', 'destination', 'ports'],
      ['protocol', 'expires', 'initSequence', 'delta', 'previousDelta', 'source', 'destination', 'ports'],
    ],
  },
)

const text = (...keys: string[]): Column[] => keys.map((key) => column(key, word, required))
const numbers = (...keys: string[]): Column[] => keys.map((key) => column(key, count, required))
const like = (key: string, pattern: RegExp): Column => column(key, wordLike(pattern), required)

const state = column('state', words, spacious)
const queues = [like('vrVs', /^\d+\/\d+$/), ...numbers('sendQueue', 'recvQueue')]
/** An amateur radio station with its number, or anything (net-tools lib/ax25.c). */
const CALL = /^(?:\*|[A-Z0-9]{1,6}(?:-\d{1,2})?)$/
const X25_ADDRESS = /^(?:\*|\d+(?:\/\d+)?)$/
const INTERFACE = /^(?:[A-Za-z][\w.:-]*\d|lo|\?\?\?|\*)$/

/** States there may hold a blank: CONN SENT, DISC SENT, SABM SENT (net-tools netstat.c, ax25_info, netrom_info, x25_info, rose_info). */
const sockets: readonly Table[] = [
  table('ax25Sockets', 'table', [
    like('destination', CALL),
    like('source', CALL),
    like('device', INTERFACE),
    state,
    ...queues,
  ]),
  table('netromSockets', 'table', [
    like('user', CALL),
    like('destination', CALL),
    like('source', CALL),
    like('device', INTERFACE),
    state,
    ...queues,
  ]),
  table('x25Sockets', 'table', [
    like('destination', X25_ADDRESS),
    like('source', X25_ADDRESS),
    like('device', INTERFACE),
    ...numbers('lci'),
    state,
    ...queues,
  ]),
  table('roseSockets', 'table', [
    ...text('destAddr', 'destCall', 'srcAddr', 'srcCall'),
    like('dev', INTERFACE),
    ...numbers('lci', 'neigh'),
    state,
  ]),
  table('ipxSockets', 'table', [
    column('protocol', oneOf('IPX'), required),
    ...numbers('recvQueue', 'sendQueue'),
    ...text('local', 'foreign'),
    column('state', oneOf('ESTAB', 'UNK.', 'VERBUNDEN', 'SPOJEN', 'NEZ.', 'DESC.'), optional),
    column('user', word),
  ]),
  table('l2capSockets', 'table', [
    column('protocol', oneOf('l2cap'), required),
    ...text('destination', 'source'),
    state,
    ...text('psm', 'dcid', 'scid', 'imtu', 'omtu', 'security'),
  ]),
  table('rfcommSockets', 'table', [
    column('protocol', oneOf('rfcomm'), required),
    ...text('destination', 'source'),
    state,
    ...numbers('channel'),
  ]),
]

/** Their route tables (net-tools lib/ax25_gr.c, netrom_gr.c, rose_gr.c, x25_gr.c, ipx_gr.c), and the IPv6 neighbours (lib/inet6_gr.c). */
const routes: readonly Table[] = [
  table('ax25Routes', 'table', [...text('destination', 'interface'), ...numbers('use')]),
  table('roseRoutes', 'table', [...text('destination', 'interface'), ...numbers('use')]),
  table('netromRoutes', 'table', [
    like('destination', CALL),
    ...text('mnemonic'),
    ...numbers('quality'),
    ...text('neighbour', 'interface'),
  ]),
  table('x25Routes', 'table', [like('destination', X25_ADDRESS), like('interface', INTERFACE)]),
  table('ipxRoutes', 'table', [like('destination', /^[0-9A-F]{8}/), ...text('routerNet', 'routerNode')]),
  table('neighbours', 'table', [
    like('neighbour', /^[0-9a-f.]*:[0-9a-f:.]*$/),
    ...text('hardwareAddress', 'interface'),
    column('flags', letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ!'), optional),
    ...numbers('refs'),
    ...text('state'),
    column('stale', count),
    column('delete', count),
  ]),
]

/** Tables of the address families that have no view of their own. */
export const otherFamilies: readonly Table[] = [...sockets, ...routes]

import { count } from '../../src/table/cells/count.ts'
import { endpointParts } from '../../src/table/cells/endpoint-part.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { hex } from '../../src/table/cells/word.ts'
import type { RecordShape, Table } from '../../src/table/dialect.ts'
import { freebsdColumns, starredStates } from '../bsd/tables.ts'
import { column, optional, required, table } from '../define.ts'

/** Names of libxo (usr.bin/netstat, FreeBSD 11 and later) for the columns of the tables as they are printed. */
const shapes: Readonly<Record<string, RecordShape>> = {
  unixSockets: {
    within: 'socket',
    signs: ['first-reference', 'next-reference'],
    required: ['type', 'inode'],
    names: {
      pcb: 'address',
      type: 'type',
      recvQueue: 'receive-bytes-waiting',
      sendQueue: 'send-bytes-waiting',
      inode: 'vnode',
      connection: 'connection',
      firstReference: 'first-reference',
      nextReference: 'next-reference',
      path: 'path',
    },
  },
  routes4: routesOf('Internet'),
  routes6: routesOf('Internet6'),
  interfaces: {
    within: 'interface',
    signs: ['received-packets'],
    required: ['name', 'network', 'rxPackets'],
    names: {
      name: 'name',
      mtu: 'mtu',
      network: 'network',
      address: 'address',
      rxPackets: 'received-packets',
      rxErrors: 'received-errors',
      rxDropped: 'dropped-packets',
      rxBytes: 'received-bytes',
      txPackets: 'sent-packets',
      txErrors: 'send-errors',
      txBytes: 'sent-bytes',
      collisions: 'collisions',
    },
  },
}

function routesOf(family: string): RecordShape {
  return {
    within: 'rt-entry',
    where: { 'address-family': family },
    signs: ['rt-entry', 'rt-family'],
    required: ['destination', 'gateway', 'flags'],
    names: {
      destination: 'destination',
      gateway: 'gateway',
      flags: 'flags',
      use: 'use',
      nextHop: 'nhop',
      mtu: 'mtu',
      interface: 'interface-name',
      expire: 'expire-time',
    },
  }
}

/** The tables with the names that their columns have where netstat prints records (`--libxo json`, `--libxo xml`). */
export function withRecords(tables: readonly Table[]): readonly Table[] {
  return tables.map((one) => {
    const record = shapes[one.name]
    return record ? { ...one, record } : one
  })
}

const { address, port } = endpointParts({ named: true, separator: '.' })

/** Internet sockets as records: each end is an object of its own. */
export function socketRecords(protocols: readonly string[]): Table {
  return table(
    'socketRecords',
    'connections',
    [
      column('pcb', hex, { ...optional, option: '-A' }),
      column('protocol', protocolCell(...protocols), required),
      column('recvQueue', count),
      column('sendQueue', count),
      column('local.address', address, required),
      column('local.port', port, required),
      column('foreign.address', address, required),
      column('foreign.port', port, required),
      column('state', stateCell(starredStates), optional),
      ...freebsdColumns,
    ],
    {
      record: {
        within: 'socket',
        signs: ['receive-bytes-waiting'],
        required: ['protocol', 'recvQueue', 'local.address', 'local.port'],
        names: {
          pcb: ['address', 'adddress'],
          protocol: 'protocol',
          recvQueue: 'receive-bytes-waiting',
          sendQueue: 'send-bytes-waiting',
          'local.address': 'local.address',
          'local.port': 'local.port',
          'foreign.address': 'remote.address',
          'foreign.port': 'remote.port',
          state: 'tcp-state',
          rexmit: 'sent-retransmit-packets',
          ooorcv: 'received-out-of-order-packets',
          zeroWin: 'sent-zero-window',
          receiveMbufs: 'receive-mbufs',
          sendMbufs: 'send-mbufs',
          receiveClusters: 'receive-clusters',
          sendClusters: 'send-clusters',
          receiveHighWater: 'receive-high-water',
          sendHighWater: 'send-high-water',
          receiveLowWater: 'receive-low-water',
          sendLowWater: 'send-low-water',
          receiveMbufBytes: 'receive-mbuf-bytes',
          sendMbufBytes: 'send-mbuf-bytes',
          receiveMbufBytesMax: 'receive-mbuf-bytes-max',
          sendMbufBytesMax: 'send-mbuf-bytes-max',
        },
      },
    },
  )
}

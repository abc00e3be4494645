import { deviceIn, trafficOf } from '../../src/table/procfs/devices.ts'
import { heads, lineFrom, placed, ruledTable } from './lines.ts'

const COUNTERS = 16
const DEVICE = /^[^\s:/]+:\s*\d+(?:\s+\d+){15}$/
const HEADING = /^face\s*\|bytes\s+packets\s+errs\s/

// > |  eth0:  112640     892    0    2    0     0          0        12    71230     610    0    0    0     0       0          0
//     ^name ^rx: bytes, packets, errors, dropped, overruns, frame, compressed, multicast ^tx: … overruns, collisions, carrier, compressed
/** /proc/net/dev (net/core/net-procfs.c, dev_seq_show): its heading has two lines, of which the first is like a title. */
export const procInterfaces = ruledTable(
  'interfaces',
  'interfaces',
  [
    heads('name'),
    ...['bytes', 'packets', 'errors', 'dropped', 'overruns', 'frame', 'compressed', 'multicast'].map((name) =>
      heads(`rx.${name}`),
    ),
    ...['bytes', 'packets', 'errors', 'dropped', 'overruns'].map((name) => heads(`tx.${name}`)),
    ...['collisions', 'tx.carrier', 'tx.compressed'].map((name) => heads(name)),
  ],
  {
    titled: true,
    first: /^[^\s:/]+:\d*$/,
    rule: (fields) => {
      if (HEADING.test(lineFrom(fields))) return []
      if (fields.count < COUNTERS || fields.count > COUNTERS + 1 || !DEVICE.test(lineFrom(fields))) return null
      const device = deviceIn(lineFrom(fields))
      if (!device) return null
      const { name, counters } = device
      const { rx, tx, collisions } = trafficOf(counters)
      const row = {
        line: 0,
        name,
        rx: { ...rx, compressed: counters.rxCompressed, multicast: counters.multicast },
        tx: { ...tx, compressed: counters.txCompressed },
        collisions,
      }
      return placed(row, fields, { name: [0, 0, name.length] })
    },
  },
)

import { ANY, DIGITS, plainTable } from '../bsd/plain-table.ts'

const INTERFACE = /^[a-z]\w*\d$/
const numbers = (...keys: string[]) => keys.map((key) => [key, DIGITS] as const)

/** Tables of macOS that have no view of their own. */
export const plainTables = [
  // > | 0x800  2:0:5e:0:53:fe               en0 1m48s        1
  //     -R: which neighbours answer (network_cmds route.c); RSSI, LQM and NPM with -x
  plainTable('reachability', '-R', [
    ['protocol', /^0x[0-9a-f]{1,4}$/],
    ['address', /^[0-9a-f:.]+$/],
    ['interface', INTERFACE],
    ['expire', /^(?:[\dhms]+|permanent|expired|none)$/],
    ['refs', DIGITS, 'optional'],
    ['probes', /^(?:\d+|none)$/, 'optional'],
    ['rssi', /^(?:-?\d+|none|unknown)$/, 'optional'],
    ['lqm', /^(?:-?\d+|none|unknown|off|poor|good)$/, 'optional'],
    ['npm', /^(?:\d+|none)$/, 'optional'],
  ]),
  // > |    bpf0         en0 p--I-h-x----      19204          0        311 …          0          0 tcpdump.4120
  //     -B: who reads packets (network_cmds bpf.c)
  plainTable('bpf', '-B', [
    ['device', /^bpf\d+$/],
    ['interface', ANY],
    ['flags', /^[A-Za-z0-9-]+$/],
    ...numbers(
      'received',
      'dropped',
      'matched',
      'size',
      'reads',
      'bufferSize',
      'storeLength',
      'storeCount',
      'holdLength',
      'holdCount',
      'closeCount',
      'closeSize',
      'written',
      'writeDropped',
    ),
    ['command', ANY, 'rest'],
  ]),
]

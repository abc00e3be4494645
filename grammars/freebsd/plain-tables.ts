import { ANY, DIGITS, plainTable } from '../bsd/plain-table.ts'

const ADDRESS = /^\d+(?:\.\d+){3}$/
const ADDRESS6 = /^(?=.*:)[0-9a-f:.]+(?:%\w+)?$/
const INTERFACE = /^[a-z]\w*(?:\.\d+)?$/

/** Tables of FreeBSD that have no view of their own. */
export const plainTables = [
  // > |  4120    em0 p--s---      1920         0       311     0     0 tcpdump
  //     -B: who reads packets (usr.bin/netstat/bpf.c)
  plainTable('bpf', '-B', [
    ['device', DIGITS],
    ['interface', /^[a-z]\w*$/],
    ['flags', /^[A-Za-z0-9-]+$/],
    ['received', DIGITS],
    ['dropped', DIGITS],
    ['matched', DIGITS],
    ['storeLength', DIGITS],
    ['holdLength', DIGITS],
    ['command', ANY, 'rest'],
  ]),
  // > |   0         1   192.0.2.1                            1204        88
  //     -g: multicast routing (usr.bin/netstat/mroute.c); a virtual interface without a tunnel has no remote address
  plainTable('virtualInterfaces', '-g', [
    ['vif', DIGITS],
    ['threshold', DIGITS],
    ['local', ADDRESS],
    ['remote', ADDRESS, 'optional'],
    ['packetsIn', DIGITS],
    ['packetsOut', DIGITS],
  ]),
  plainTable('forwardingCache', '-g', [
    ['origin', ADDRESS],
    ['group', ADDRESS],
    ['packets', DIGITS],
    ['inVif', DIGITS],
    ['outVifs', /^\d+:\d+$/, 'rest'],
  ]),
  // > |   0      0    em0      1204         88
  //     -g: multicast routing of IPv6 (usr.bin/netstat/mroute6.c)
  plainTable('virtualInterfaces6', '-g', [
    ['mif', DIGITS],
    ['rate', DIGITS],
    ['interface', INTERFACE],
    ['packetsIn', DIGITS],
    ['packetsOut', DIGITS],
  ]),
  plainTable('forwardingCache6', '-g', [
    ['origin', ADDRESS6],
    ['group', ADDRESS6],
    ['packets', DIGITS],
    ['waits', DIGITS],
    ['inMif', DIGITS],
    ['outMifs', DIGITS, 'rest'],
  ]),
  // > |ctrl       0      0 ngctl4120:        0
  //     -a: sockets of netgraph (usr.bin/netstat/netgraph.c)
  plainTable('netgraph', '-a', [
    ['type', /^(?:ctrl|data)$/],
    ['recvQueue', DIGITS],
    ['sendQueue', DIGITS],
    ['address', /:$/],
    ['hooks', DIGITS, 'optional'],
  ]),
]

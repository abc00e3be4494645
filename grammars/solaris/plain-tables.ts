import { bothTraffic } from '../bsd/both-traffic.ts'
import { ANY, plainTable } from '../bsd/plain-table.ts'

const INTERFACE = /^[a-z][\w.:-]*\d$/
const HARDWARE = /^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5,19}$/i

/** Tables of Solaris that have no view of their own. */
export const plainTables = [
  // > | net0   192.0.2.80           255.255.255.255 SPLA     02:00:5e:00:53:80
  //     -p: neighbours of IPv4 and IPv6 (usr.bin/netstat netstat.c, arp_report and ndp_report)
  plainTable('media4', '-p', [
    ['device', INTERFACE],
    ['address', /^[\w.-]+$/],
    ['mask', /^\d+(?:\.\d+){3}$/],
    ['flags', /^[A-Za-z]{1,8}$/, 'optional'],
    ['physical', HARDWARE, 'optional'],
  ]),
  plainTable('media6', '-p', [
    ['device', INTERFACE],
    ['physical', HARDWARE, 'optional'],
    ['type', /^(?:static|dynamic|local|other|invalid)$/],
    ['state', /^[A-Z_]+$/],
    ['address', ANY],
  ]),
  bothTraffic(),
]

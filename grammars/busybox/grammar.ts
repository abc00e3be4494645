import { defineDialect } from '../define.ts'
import { en } from '../linux/en.ts'
import { plainRoutes } from '../linux/routes.ts'
import { linuxConnections, linuxStates, wideAddresses } from '../linux/tables.ts'
import { linuxUnixSockets } from '../linux/unix-sockets.ts'
import { busyboxOptions } from './options.ts'

/** busybox networking/netstat.c: IPv6 rows are named like IPv4 ones, and addresses are never cut. Never translated. */
export const busybox = defineDialect({
  name: 'busybox',
  label: 'Linux (BusyBox)',
  platform: 'linux',
  tables: [
    linuxConnections(['tcp', 'udp', 'raw'], () => null, [en], wideAddresses),
    linuxUnixSockets({ inode: { width: 6, align: 'right' }, process: [20, 0] }, [en]),
    ...plainRoutes,
  ],
  words: [en],
  options: busyboxOptions,
  states: linuxStates,
  padsBytes: true,
  signs: [
    [/^\s*(?:tcp|udp|raw) +\d+ +\d+ \S*::/, 3],
    [/State {7}$/, 4],
    // Both pad the heading of -p; net-tools pads the rows as well.
    [/PID\/Program name {4}$/, 3],
    [/^\s*(?:tcp|udp|raw) .*[ \t]\d+\/\S+$/, 1],
    [/showing only processes with your user ID/, 20],
    [/Local Address {30}/, 6],
    [/^unix.{46} +\d{1,5} /, 6],
    [/^unix.{46} *\d+ (?=\d+\/|- ).{20}[/@]/, 6],
    [/^\S+ +(?:\*|0\.0\.0\.0) +[\d.]+ +!\S* +\d+ +\d+ +\d+ \*$/, 8],
  ],
})

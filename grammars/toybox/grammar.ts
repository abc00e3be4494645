import { defineDialect } from '../define.ts'
import { cutAtWidth } from '../linux/grammar.ts'
import { plainRoutes } from '../linux/routes.ts'
import { linuxConnections, linuxStates, wideIfLonger } from '../linux/tables.ts'
import { linuxUnixSockets } from '../linux/unix-sockets.ts'
import { en } from './en.ts'
import { toyboxOptions } from './options.ts'

/** toybox toys/pending/netstat.c, the netstat of Android. */
export const toybox = defineDialect({
  name: 'toybox',
  label: 'Android (Toybox)',
  platform: 'linux',
  tables: [
    linuxConnections(['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'], cutAtWidth, [en], wideIfLonger),
    linuxUnixSockets({ inode: { width: 8, align: 'right' }, process: [19, 0], inodeUnheaded: true }, [en]),
    ...plainRoutes,
  ],
  words: [en],
  options: toyboxOptions,
  states: linuxStates,
  padsBytes: true,
  signs: [
    [/\(established and servers\)/, 20],
    [/PID\/Program Name/, 20],
    [/Flags\t Type\t/, 20],
    [/Destination\tGateway/, 20],
    // With -W; behind State busybox has one blank more.
    [/Local Address {30,40}Foreign Address {30,40}State {6}(?:$| User)/, 12],
  ],
  wideOptions: ['-W'],
})

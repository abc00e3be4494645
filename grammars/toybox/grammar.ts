import { defineDialect } from '../define.ts'
import { en } from '../linux/en.ts'
import { cutAtWidth } from '../linux/grammar.ts'
import { linuxConnections } from '../linux/tables.ts'

/** toybox toys/pending/netstat.c, the netstat of Android. */
export const toybox = defineDialect({
  name: 'toybox',
  platform: 'linux',
  tables: [linuxConnections(['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'], cutAtWidth, [en])],
  words: [en],
  signs: [
    [/\(established and servers\)/, 20],
    [/PID\/Program Name/, 20],
  ],
  wideOptions: ['-W'],
})

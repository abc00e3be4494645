import { bsdStates } from '../bsd/tables.ts'
import { defineDialect } from '../define.ts'
import { en } from './en.ts'
import { internetSockets } from './internet-sockets.ts'
import { sockstatOptions } from './options.ts'
import { sockstatRecords } from './records.ts'
import { unixSockets } from './unix-sockets.ts'

/** sockstat of FreeBSD, DragonFly and NetBSD. */
export const sockstat = defineDialect({
  name: 'sockstat',
  label: 'sockstat (BSD)',
  platform: null,
  tables: [internetSockets, unixSockets, ...sockstatRecords],
  words: [en],
  options: sockstatOptions,
  numericOptions: {},
  states: bsdStates,
})

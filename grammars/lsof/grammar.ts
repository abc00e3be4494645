import { defineDialect } from '../define.ts'
import { en } from './en.ts'
import { internetFields, unixFields } from './field-output.ts'
import { internetFiles, unixFiles } from './files.ts'
import { lsofOptions } from './options.ts'

/** lsof 4, of Linux, macOS, the BSDs, Solaris and others. */
export const lsof = defineDialect({
  name: 'lsof',
  label: 'lsof',
  platform: null,
  tables: [internetFiles, unixFiles, internetFields, unixFields],
  words: [en],
  options: lsofOptions,
  namesProcesses: true,
  numericOptions: { hosts: '-n', ports: '-P' },
})

import type { OptionTable } from '../../src/table/command-line.ts'
import { flags } from '../define.ts'

/** An option that a word can follow or not. */
function open<const Flag extends string>(flag: Flag, name: string, number?: true) {
  return { flag, argument: { name, optional: true, ...(number && { number }) } } as const
}

/** An option that a word has to follow. */
function given<const Flag extends string>(flag: Flag, name: string) {
  return { flag, argument: { name } } as const
}

/** lsof 4 (Lsof.8); what a `+` stands before, and the names of files, are words without a mark here. */
export const lsofOptions = {
  dialect: 'lsof',
  program: 'lsof',
  anyOperand: true,
  options: [
    ...flags('-a -b -C -E -h -l -M -N -n -O -P -Q -R -t -U -V -v -w -X'),
    given('-A', 'path'),
    given('-c', 'command'),
    given('-D', 'function'),
    given('-d', 'descriptors'),
    given('-e', 'path'),
    open('-F', 'fields'),
    open('-f', 'fields'),
    open('-g', 'groups'),
    open('-i', 'address'),
    open('-K', 'mode'),
    given('-k', 'path'),
    open('-L', 'links'),
    given('-m', 'path'),
    open('-o', 'digits', true),
    given('-p', 'pids'),
    open('-r', 'seconds'),
    open('-S', 'seconds', true),
    open('-s', 'states'),
    open('-T', 'information'),
    given('-u', 'users'),
    open('-x', 'crossing'),
    open('-Z', 'context'),
    open('-z', 'zone'),
  ],
} as const satisfies OptionTable

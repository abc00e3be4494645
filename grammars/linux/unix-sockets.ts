import { count } from '../../src/table/cells/count.ts'
import { paddedProcess } from '../../src/table/cells/padded-process.ts'
import { unixFlags } from '../../src/table/cells/unix-flags.ts'
import { unixProtocol } from '../../src/table/cells/unix-protocol.ts'
import { unixStateCell, unixTypeCell } from '../../src/table/cells/unix-words.ts'
import { path, word } from '../../src/table/cells/word.ts'
import type { Table, Words } from '../../src/table/dialect.ts'
import { column, optional, required, spacious, table } from '../define.ts'

const plain = ['protocol', 'refCount', 'flags', 'type', 'state', 'inode']

/** How a tool prints the last columns of its UNIX sockets. */
export interface UnixLayout {
  readonly inode: { readonly width: number; readonly align?: 'right' }
  /** Width of the process, and blanks behind it. */
  readonly process: readonly [width: number, gap: number]
  /** With -p the heading names the process in the place of the inode, which is printed all the same (toybox). */
  readonly inodeUnheaded?: true
}

/** The UNIX domain sockets of Linux (net-tools netstat.c, unix_do_one; busybox networking/netstat.c; toybox netstat.c). */
export function linuxUnixSockets(layout: UnixLayout, languages: readonly Words[]): Table {
  const states = Object.assign({}, ...languages.map((language) => language.unixStates ?? {}))
  const types = Object.assign({}, ...languages.map((language) => language.unixTypes ?? {}))
  const [width, gap] = layout.process
  // > | unix  2      [ ACC ]     STREAM     LISTENING     13814    74/-bash             /run/app/app.sock
  //     ^protocol ^refCount ^flags ^type    ^state        ^inode   ^process             ^path
  return table(
    'unixSockets',
    'unix-sockets',
    [
      column('protocol', unixProtocol, { ...required, print: { width: 5 } }),
      column('refCount', count, { ...required, print: { width: 6 } }),
      column('flags', unixFlags, { ...required, print: { width: 11 } }),
      column('type', unixTypeCell(types, states), { ...required, print: { width: 10 } }),
      column('state', unixStateCell(states), { ...optional, print: { width: 13 } }),
      column('inode', count, { print: layout.inode, ...(layout.inodeUnheaded && { unheaded: true }) }),
      column('process', paddedProcess(width, gap), { option: '-p', print: { width } }),
      column('securityContext', word, { option: '-Z', print: { width: 50 } }),
      column('path', path, { ...spacious, ...optional, print: { width: 0, gap } }),
    ],
    {
      forms: [
        [...plain, 'process', 'path'],
        [...plain, 'path'],
      ],
      folds: true,
      scoped: true,
      layout: ({ shown }) => (shown.has('process') ? {} : { path: { width: 0, gap: 1 } }),
    },
  )
}

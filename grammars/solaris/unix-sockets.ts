import type { Cell } from '../../src/table/cells/cell.ts'
import { socketType } from '../../src/table/cells/socket-type.ts'
import { hex, word } from '../../src/table/cells/word.ts'
import { column, optional, required, table } from '../define.ts'

/** More blanks than this before a path say that the column of the local one is empty. */
const EMPTY_LOCAL = 8

/** The local path: nothing stands in its place when only the peer has one. */
const localPath: Cell = {
  ...word,
  read: (fields, at, end, row, key) =>
    at > 0 && fields.start(at) - fields.end(at - 1) > EMPTY_LOCAL ? 0 : word.read(fields, at, end, row, key),
}

/** The type in front of everything: a word that is none of those known counts only before a path. */
const typeBeforePath: Cell = {
  ...socketType,
  read: (fields, at, end, row, key) =>
    socketType.words?.includes(fields.at(at)) || (at + 1 < end && fields.at(at + 1).startsWith('/'))
      ? socketType.read(fields, at, end, row, key)
      : 0,
}

const paths = [column('path', localPath, { ...optional, print: { width: 15 } }), column('foreignPath', word, optional)]

/** UNIX domain sockets of Solaris (usr.bin/netstat unix.c, unixpr), without kernel addresses since 11.4. */
export const unixSockets = [
  // > | stream-ord /var/run/example.sock
  //     ^type      ^path                                   ^foreignPath
  table(
    'unixSockets11',
    'unix-sockets',
    [column('type', typeBeforePath, { ...required, print: { width: 10 } }), ...paths],
    {
      ruled: true,
      layout: () => ({ path: { width: 39 } }),
    },
  ),
  // > | 3041c0aa938 stream-ord 30002a41c40 00000000 /var/run/example.sock
  //     ^pcb        ^type      ^inode      ^connection ^path        ^foreignPath
  table('unixSockets', 'unix-sockets', [
    column('pcb', hex, { ...required, print: { width: 8 } }),
    column('type', socketType, { ...required, print: { width: 10 } }),
    column('inode', hex, { ...required, print: { width: 8 } }),
    column('connection', hex, { ...required, print: { width: 8 } }),
    ...paths,
  ]),
]

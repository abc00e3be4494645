import { unixSocketIn } from '../../src/table/procfs/unix-sockets.ts'
import { heads, lineFrom, mustHead, placed, ruledTable } from './lines.ts'

// > |000000002545586c: 00000002 00000000 00010000 0001 01 21345 /run/app/app.sock
//     ^number           ^refCount ^protocol ^flags ^type ^state ^inode ^path
/** /proc/net/unix (net/unix/af_unix.c, unix_seq_show). */
export const procUnixSockets = ruledTable(
  'unixSockets',
  'unix-sockets',
  [
    mustHead('number', []),
    mustHead('refCount'),
    mustHead('protocol'),
    heads('flags'),
    heads('type'),
    heads('state'),
    heads('inode'),
    heads('path'),
  ],
  {
    first: /^[0-9a-fA-F]{8,16}:$/,
    rule: (fields) => {
      const row = fields.count > 6 ? unixSocketIn(lineFrom(fields)) : null
      const places = { refCount: 1, protocol: 2, flags: 3, type: 4, state: 5, inode: 6 }
      return row && placed(row, fields, fields.count > 7 ? { ...places, path: 7 } : places)
    },
  },
)

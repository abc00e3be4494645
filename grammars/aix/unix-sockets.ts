import type { RowDraft } from '../../src/table/cells/cell.ts'
import { hex } from '../../src/table/cells/word.ts'
import type { Fields } from '../../src/text/fields.ts'
import { bsdUnixSockets } from '../bsd/unix-sockets.ts'
import { column, required } from '../define.ts'

const bsd = bsdUnixSockets()
const isAddress = /^f[0-9a-f]{7,15}$/

// > | f1000e000123b808 dgram       0      0 f1000a03e0b8a820                0                0                0 /dev/SRC
//     ^socket          ^type   ^recvQ ^sendQ          ^inode …                                                  ^path
//   | f1000e00012cf180
//     ^pcb
/** UNIX domain sockets of AIX: the socket's address, and under it that of its control block. */
export const unixSockets = {
  ...bsd,
  columns: bsd.columns.map((it) =>
    it.key === 'pcb' ? column('socket', hex, { ...required, print: { width: 16 } }) : it,
  ),
  forms: [],
  spread: ({ pcb }: RowDraft, line: string): string[] => (pcb ? [line, String(pcb)] : [line]),
  below: (fields: Fields): RowDraft | null =>
    fields.count === 1 && isAddress.test(fields.at(0)) ? { pcb: fields.at(0) } : null,
}

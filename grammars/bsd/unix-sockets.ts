import { bytesAndPackets } from '../../src/table/cells/bytes-and-packets.ts'
import { count } from '../../src/table/cells/count.ts'
import { effectiveProcessBeforeState, processBeforeState } from '../../src/table/cells/process-before.ts'
import { socketType } from '../../src/table/cells/socket-type.ts'
import { hex, path } from '../../src/table/cells/word.ts'
import type { Column, Table } from '../../src/table/dialect.ts'
import { column, optional, required, spacious, table } from '../define.ts'

const address = { print: { width: 16, align: 'right' as const } }
const plain = ['pcb', 'type', 'recvQueue', 'sendQueue', 'inode', 'connection', 'firstReference', 'nextReference']

/** What -b and -v add behind any socket on macOS; `flags` under another name where the row has flags of its own. */
export function macosSocketColumns(flags = 'flags'): Column[] {
  const right = (width: number, option = '-v') => ({ option, print: { width, align: 'right' as const } })
  return [
    column('rxBytes', bytesAndPackets('rxPackets'), right(12, '-b')),
    column('txBytes', bytesAndPackets('txPackets'), right(12, '-b')),
    column('rxDrops', count, right(8, '-d')),
    column('rhiwat', count, right(7)),
    column('shiwat', count, right(7)),
    column('pid', count, right(6)),
    column('epid', count, right(6)),
    column('process', processBeforeState, right(16)),
    column('effectiveProcess', effectiveProcessBeforeState, right(16, '-vv')),
    column('socketState', hex, right(5)),
    column('options', hex, right(8)),
    column('gencnt', hex, right(16)),
    column(flags, hex, right(8)),
    column('flags1', hex, right(8)),
    column('usecnt', count, right(6)),
    column('rtncnt', count, right(6)),
    column('fltrs', hex, right(6)),
  ]
}

/** UNIX domain sockets of macOS and FreeBSD (network_cmds and usr.bin/netstat unix.c); the path may hold blanks or be missing. */
export function bsdUnixSockets(further: readonly Column[] = []): Table {
  // > | d4a1b2c3e58c1f00 stream      0      0                0 d4a1b2c3e58c2a40                0                0 /var/run/mDNSResponder
  //     ^pcb             ^type   ^recvQ ^sendQ            ^inode ^connection             ^firstRef          ^nextRef ^path
  return table(
    'unixSockets',
    'unix-sockets',
    [
      column('pcb', hex, { ...required, print: { width: 16 } }),
      column('type', socketType, { ...required, print: { width: 6 } }),
      column('recvQueue', count, { ...required, print: { width: 6, align: 'right' } }),
      column('sendQueue', count, { ...required, print: { width: 6, align: 'right' } }),
      column('inode', hex, { ...required, ...address }),
      column('connection', hex, { ...required, ...address }),
      column('firstReference', hex, { ...required, ...address }),
      column('nextReference', hex, { ...required, ...address }),
      ...further,
      column('path', path, { ...spacious, ...optional }),
    ],
    { forms: [[...plain, 'path']], first: /^(?:0x)?[0-9a-f]{8,16}$/ },
  )
}

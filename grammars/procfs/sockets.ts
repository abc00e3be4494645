import type { RowRule, Table } from '../../src/table/dialect.ts'
import { connectionRow, type InetProtocol, timerOf } from '../../src/table/procfs/connections.ts'
import { wordAddress, wordsAddress } from '../../src/table/procfs/hex.ts'
import { type AddressAt, digitsOf, type KernelSocket, socketIn } from '../../src/table/procfs/sockets.ts'
import type { Fields } from '../../src/text/fields.ts'
import { heads, LITTLE_ENDIAN, lineFrom, mustHead, placed, ruledTable } from './lines.ts'

/** Protocols; the files of all but the first look alike, and without their names they are those of UDP. */
const PROTOCOLS: readonly InetProtocol[] = ['tcp', 'udp', 'udplite', 'raw', 'icmp']
const FAMILIES = [
  ['', 'ipv4', wordAddress],
  ['6', 'ipv6', wordsAddress],
] as const

/** The number of a row, behind the name of the file where grep put one. */
const FIRST = /^(?:\d+:|(?:\S*\/)?(?:tcp|udp|udplite|raw|icmp)6?:(?:\d+:)?)$/
const NAMES_A_FILE = /net\/|^==> /
const FILE = /^(?:\S*\/)?([a-z]+6?):(\d+:)?$/
const HEADING = /^sl[ \t]+local_address[ \t]/
/** A row with single blanks, whatever its number is, up to what stands behind its inode. */
const SOCKET =
  /^0:(?: (?:[0-9A-F]{24})?[0-9A-F]{8}:[0-9A-F]{4}){2} [0-9A-F]{2} [0-9A-F]{8}:[0-9A-F]{8} [0-9A-F]{2}:[0-9A-F]{8} [0-9A-F]{8} \d+ -?\d+ \d+ \d+ /
/** Fields from the number to the inode. */
const INODE = 10
const ESTABLISHED = 1
const CLOSED = 7

/** The sockets of /proc/net/tcp, udp, udplite, raw, icmp and those of IPv6, a table each. */
export const procSockets: readonly Table[] = PROTOCOLS.flatMap((protocol) =>
  FAMILIES.map(([version, family, address]) => {
    const file = `${protocol}${version}`
    const named = new RegExp(
      String.raw`proc/(?:(?:self|thread-self|\d+)/)?net/${file}(?![\w./])|^==> (?:\S*/)?${file} <==$`,
    )
    // > |   1: 140200C0:0016 046433C6:C822 01 00000034:00000000 01:00000014 00000000     0        0 33211 4 0000000000000000 21 4 29 10 -1
    //          ^local        ^foreign      ^state ^sendQueue:recvQueue ^timer            ^user      ^inode
    return ruledTable(
      file,
      'connections',
      [
        mustHead('slot', []),
        mustHead('local'),
        mustHead('foreign'),
        mustHead('state'),
        heads('sendQueue'),
        heads('recvQueue'),
        heads('timer'),
        heads('when', []),
        heads('retransmits', []),
        heads('user'),
        heads('timeout', []),
        heads('inode'),
        ...(protocol === 'tcp' ? [] : [mustHead('refs', []), heads('pointer', []), heads('drops')]),
      ],
      {
        rule: socketRule(file, protocol, family, (text, start) => address(text, start, LITTLE_ENDIAN)),
        first: FIRST,
        common: true,
        entitled: (line) => NAMES_A_FILE.test(line) && named.test(line),
        entitledRows: 0,
      },
    )
  }),
)

/** Reads a socket of a file: the name of one in front of it, its addresses, or what stands behind its inode say where it is of another. */
function socketRule(file: string, protocol: InetProtocol, family: 'ipv4' | 'ipv6', address: AddressAt): RowRule {
  const width = digitsOf(family)
  return (fields) => {
    const named = FILE.exec(fields.at(0))
    if (named && named[1] !== file) return null
    const first = named && !named[2] ? 1 : 0
    const line = lineFrom(fields, first)
    if (named && HEADING.test(line)) return []
    const plain = line.replace(/^\S+/, '0:').replace(/[ \t]+/g, ' ')
    const socket = SOCKET.test(plain) ? socketIn(plain, 0, plain.length, width, address) : null
    const behind = fields.count - first - INODE
    if (!socket || (protocol === 'tcp') !== isTcp(socket, behind)) return null
    return rowOf(socket, protocol, family, fields, first)
  }
}

/**
 * Whether a socket is of TCP by what stands behind its inode: references and address, and for TCP five figures more, which
 * only sockets that wait or are being made do not have; for the others how many datagrams were dropped (kernels before 2.6.27: nothing).
 */
function isTcp({ state }: KernelSocket, behind: number): boolean {
  return behind > 3 || (behind === 2 && state !== ESTABLISHED && state !== CLOSED)
}

function rowOf(
  socket: KernelSocket,
  protocol: InetProtocol,
  family: 'ipv4' | 'ipv6',
  fields: Fields,
  first: number,
): ReturnType<RowRule> {
  const row = {
    ...connectionRow(socket, protocol, family),
    user: String(socket.uid),
    inode: socket.inode,
    timer: timerOf(socket, protocol),
    ...(fields.count - first - INODE === 3 && { drops: Number(fields.at(fields.count - 1)) }),
  }
  if (protocol === 'icmp') for (const end of [row.local, row.foreign]) if (end) end.port = null
  return placed(row, fields, {
    local: first + 1,
    foreign: first + 2,
    state: first + 3,
    sendQueue: [first + 4, 0, 8],
    recvQueue: [first + 4, 9, 17],
    timer: first + 5,
    user: first + 7,
    inode: first + 9,
    ...('drops' in row && { drops: fields.count - 1 }),
  })
}

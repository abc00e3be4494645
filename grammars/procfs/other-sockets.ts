import { count } from '../../src/table/cells/count.ts'
import { word, wordLike } from '../../src/table/cells/word.ts'
import { column, required, table } from '../define.ts'

const sk = column('sk', wordLike(/^[0-9a-f]{8,16}$/), required)
const numbers = (...keys: string[]) => keys.map((key) => column(key, count, required))

/** Sockets that no netstat shows, as they are: of packets (net/packet/af_packet.c) and of netlink (net/netlink/af_netlink.c). */
export const procOtherSockets = [
  table('packetSockets', 'table', [
    sk,
    ...numbers('refCount', 'type'),
    column('protocol', wordLike(/^[0-9a-f]{4}$/), required),
    ...numbers('interface', 'running', 'receiveMemory', 'user', 'inode'),
  ]),
  table('netlinkSockets', 'table', [
    sk,
    ...numbers('protocol', 'portId'),
    column('groups', wordLike(/^[0-9a-f]{8}$/), required),
    ...numbers('receiveMemory', 'sendMemory'),
    column('dump', word, required),
    ...numbers('locks', 'drops', 'inode'),
  ]),
]

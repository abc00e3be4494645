import type { Asked, Cell, Cells, ExpectedRow } from './expected.ts'
import type { KernelRoute, KernelSocket } from './kernel.ts'

/** A netstat of Linux. */
export type Tool = 'net-tools' | 'busybox' | 'toybox'

/** Something that a tool prints otherwise than the kernel says it. Each has to occur: one that does not is stale. */
export interface Deviation {
  readonly tools: readonly Tool[]
  /** What the tool does, and why: a sentence for docs/ground-truth.md. */
  readonly reason: string
  /** The row as the tool prints it; itself where that is as the kernel has it. */
  readonly print: (row: ExpectedRow, asked: Asked) => ExpectedRow
}

const ANY_NUMBER = { from: 0, to: 2 ** 32 }
const PROGRAM_WIDTH = 19
const ENDPOINT_WIDTH = 23
const ROUTE_NAME_WIDTH = 15

/** In the order in which they apply. */
export const deviations: readonly Deviation[] = [
  {
    tools: ['busybox'],
    reason:
      'IPv6 rows have the protocol names of IPv4: the family comes from the addresses, and host names alone leave it unknown.',
    print: (row) => (row.socket ? { ...row, cells: { ...row.cells, family: familyOf(row.cells) } } : row),
  },
  {
    tools: ['busybox'],
    reason:
      'Addresses of raw IPv6 sockets show a zone that the kernel does not have, read from memory that was never set (busybox 1.35).',
    print: (row) =>
      row.socket?.table === 'raw6' ? withEnds(row, (end) => ({ ...end, zone: end.wildcard ? null : ANY_NUMBER })) : row,
  },
  {
    tools: ['toybox'],
    reason:
      'Without -a, a connection shows only if its foreign port has one of the bits 0x70, and shows with -l too: one port in eight is missing, among them 389, 2049 and 9092.',
    print: (row, { letters }) =>
      row.socket && !letters.includes('a') ? { ...row, isAsked: isShownByToybox(row.socket, letters) } : row,
  },
  {
    tools: ['busybox', 'toybox'],
    reason: 'UDP-Lite is not shown.',
    print: (row) => (row.socket?.table.startsWith('udplite') ? { ...row, isAsked: false } : row),
  },
  {
    tools: ['toybox'],
    reason: 'An address without a port is never named.',
    print: (row) =>
      row.socket?.foreign.port === 0
        ? withCells(row, { 'foreign.host': null, 'foreign.address': row.socket.foreign.address })
        : row,
  },
  {
    tools: ['toybox'],
    reason:
      'The table of UNIX sockets ends at the first path that holds a line end: what the kernel lists after it is missing.',
    print: (row) => (row.isBehindLineEnd ? { ...row, isAsked: false } : row),
  },
  {
    tools: ['busybox', 'toybox'],
    reason: 'Networks are never named.',
    print: (row) =>
      row.route && row.cells['destination.host'] !== null
        ? withCells(row, { 'destination.host': null, 'destination.address': row.route.destination })
        : row,
  },
  {
    tools: ['toybox'],
    reason: 'Gateways are never named.',
    print: (row) =>
      row.route && row.cells['gateway.host'] !== null
        ? withCells(row, { 'gateway.host': null, 'gateway.address': row.route.gateway })
        : row,
  },
  {
    tools: ['net-tools'],
    reason: 'An IPv4 address that is mapped into IPv6 is printed as IPv4: `127.0.0.1` in a row of `tcp6`.',
    print: (row) => withEnds(row, ({ address, ...end }) => ({ ...end, address: unmapped(address) })),
  },
  {
    tools: ['net-tools', 'toybox'],
    reason:
      'Without -W an endpoint has at most 23 characters and loses the end of its address; whether one of exactly 23 was cut cannot be known.',
    print: (row, { letters }) => (letters.includes('W') ? row : withEnds(row, cutAt(ENDPOINT_WIDTH))),
  },
  {
    tools: ['net-tools'],
    reason: 'With -W nothing is cut, but a text without its command line may as well have been printed without -W.',
    print: (row, { letters, isSaid }) =>
      !letters.includes('W') || isSaid
        ? row
        : withEnds(row, (end) => (lengthOf(end) === ENDPOINT_WIDTH ? cut(end) : end)),
  },
  {
    tools: ['net-tools', 'busybox', 'toybox'],
    reason: '`http-alt` is registered for 591, 8008 and 8080: which of them a name stands for is not in the text.',
    print: (row) => withEnds(row, (end) => (end.service === 'http-alt' ? { ...end, port: null } : end)),
  },
  {
    tools: ['net-tools'],
    reason: 'A program loses everything up to the last slash if its name begins with one.',
    print: (row) =>
      withProgram(row, (_pid, name) => (name[0] === 0x2f ? name.subarray(name.lastIndexOf('/') + 1) : name)),
  },
  {
    tools: ['toybox'],
    reason: 'A program loses everything up to the last slash of its first argument, whether that is a path or not.',
    print: (row) => withProgram(row, (_pid, name) => name.subarray(name.lastIndexOf('/') + 1)),
  },
  {
    tools: ['net-tools'],
    reason: 'Process id, slash and name share 19 bytes; a letter of several bytes can lose some of them.',
    print: (row) => withProgram(row, (pid, name) => name.subarray(0, PROGRAM_WIDTH - `${pid}/`.length)),
  },
  {
    tools: ['toybox'],
    reason: 'In the table of UNIX sockets, process id, slash and name share 19 bytes.',
    print: (row) =>
      row.unix ? withProgram(row, (pid, name) => name.subarray(0, PROGRAM_WIDTH - `${pid}/`.length)) : row,
  },
  {
    tools: ['net-tools', 'toybox'],
    reason: 'Blanks at the end of a name cannot be told from the blanks that fill the column.',
    print: (row) => withProgram(row, (_pid, name) => Buffer.from(name.toString('latin1').trimEnd(), 'latin1')),
  },
  {
    tools: ['net-tools'],
    reason: 'A user id above 2,147,483,647 is printed as a negative number.',
    print: (row) => withCell(row, 'user', signed),
  },
  {
    tools: ['toybox'],
    reason: 'With -n a user id above 2,147,483,647 is printed as a negative number.',
    print: (row, { users }) => (users ? row : withCell(row, 'user', signed)),
  },
  {
    tools: ['net-tools'],
    reason: 'The path of a UNIX socket ends at its first blank or line end.',
    print: (row) => withCell(row, 'path', (path) => (typeof path === 'string' ? (path.split(/\s/)[0] ?? '') : path)),
  },
  {
    tools: ['busybox', 'toybox'],
    reason: 'The path of a UNIX socket ends at its first line end.',
    print: (row) => withCell(row, 'path', (path) => (typeof path === 'string' ? (path.split('\n')[0] ?? '') : path)),
  },
  {
    tools: ['net-tools', 'busybox'],
    reason: 'A metric above 2,147,483,647 is printed as a negative number.',
    print: (row) => withCell(row, 'metric', signed),
  },
  {
    tools: ['net-tools'],
    reason: 'An IPv4 route that rejects has dashes for gateway, references, sizes and times.',
    print: (row) => (row.route && isIpv4(row.route) && (row.route.flags & 0x200) !== 0 ? dashed(row) : row),
  },
  {
    tools: ['net-tools', 'busybox'],
    reason: 'Names of networks and gateways are cut at 15 characters.',
    print: (row) => (row.route && isIpv4(row.route) ? cutNames(row, ROUTE_NAME_WIDTH) : row),
  },
  {
    tools: ['net-tools'],
    reason: 'In Czech the flags and scopes of -ie are translated; netscribe gives them as printed.',
    print: (row, { language }) => (language === 'cs' && 'hardwareAddress' in row.cells ? inCzech(row) : row),
  },
  {
    tools: ['net-tools'],
    reason: 'With -ree the name of an interface is cut at 6 characters.',
    print: (row, { letters }) =>
      /e.*e/.test(letters) && row.route && isIpv4(row.route)
        ? withCell(row, 'interface', (name) => (typeof name === 'string' ? name.slice(0, 6) : name))
        : row,
  },
  {
    tools: ['net-tools'],
    reason:
      'Every counter of an interface whose name has 15 characters, such as the bridges of Docker (`br-` and 12 digits), is printed as 0 (2.10-0.1+deb12u2).',
    print: (row) => (String(row.cells.name).length === 15 ? withoutCounts(row) : row),
  },
]

type End = Readonly<Record<'address' | 'host' | 'zone' | 'port' | 'service' | 'wildcard' | 'truncated', Cell>>

/** A row with both ends printed otherwise. */
function withEnds(row: ExpectedRow, print: (end: End) => End): ExpectedRow {
  if (!row.socket) return row
  const ends = ['local', 'foreign'].flatMap((name) =>
    Object.entries(print(endOf(row.cells, name))).map(([key, value]) => [`${name}.${key}`, value]),
  )
  return withCells(row, Object.fromEntries(ends))
}

function endOf(cells: Cells, name: string): End {
  const of = (key: string) => cells[`${name}.${key}`] ?? null
  return {
    address: of('address'),
    host: of('host'),
    zone: of('zone'),
    port: of('port'),
    service: of('service'),
    wildcard: of('wildcard'),
    truncated: of('truncated'),
  }
}

function withProgram(row: ExpectedRow, print: (pid: number, name: Buffer) => Buffer): ExpectedRow {
  const { pid } = row.cells
  if (!row.program || typeof pid !== 'number') return row
  const program = print(pid, row.program)
  return { ...row, program, cells: { ...row.cells, program: program.toString() } }
}

function withCells(row: ExpectedRow, cells: Cells): ExpectedRow {
  return { ...row, cells: { ...row.cells, ...cells } }
}

/** The family that the addresses of a row show. */
function familyOf(cells: Cells): string | null {
  const [address] = [cells['local.address'], cells['foreign.address']].filter((one) => typeof one === 'string')
  return address === undefined ? null : String(address).includes(':') ? 'ipv6' : 'ipv4'
}

function withCell(row: ExpectedRow, name: string, print: (cell: Cell) => Cell): ExpectedRow {
  const cell = row.cells[name]
  return cell === undefined ? row : withCells(row, { [name]: print(cell) })
}

function unmapped(address: Cell): Cell {
  return typeof address === 'string' ? address.replace(/^::ffff:(?=\d+\.)/, '') : address
}

/** An end as it stands in a column: what does not fit is cut from its address, and what just fits may have been cut. */
function cutAt(width: number): (end: End) => End {
  return (end) => (lengthOf(end) < width ? end : cut(end))
}

function cut(end: End): End {
  return /^[\d.]+$/.test(String(end.address)) ? end : { ...end, address: null, host: null, truncated: true }
}

function lengthOf({ address, host, port, service }: End): number {
  return `${host ?? address}:${service ?? port ?? '*'}`.length
}

/** A route without the cells that a dash stands for. */
function dashed(row: ExpectedRow): ExpectedRow {
  const kept = Object.entries(row.cells).filter(([name]) => !name.startsWith('gateway.'))
  const dashes = ['refs', 'mss', 'window', 'irtt'].filter((name) => name in row.cells).map((name) => [name, null])
  return { ...row, cells: { ...Object.fromEntries(kept), gateway: null, ...Object.fromEntries(dashes) } }
}

/** A route whose names are cut at a width. */
function cutNames(row: ExpectedRow, width: number): ExpectedRow {
  const cut = ['destination', 'gateway'].flatMap((name) => {
    const host = row.cells[`${name}.host`]
    const isCut = typeof host === 'string' && host.length >= width
    return isCut ? Object.entries({ [`${name}.host`]: host.slice(0, width), [`${name}.truncated`]: true }) : []
  })
  return withCells(row, Object.fromEntries(cut))
}

/** toybox netstat.c, show_ip. */
function isShownByToybox({ foreign, state }: KernelSocket, letters: string): boolean {
  const isListening = foreign.port === 0 && (state & 0xa) !== 0
  return (isListening && letters.includes('l')) || (foreign.port & 0x70) !== 0
}

/** A number of 32 bits as one with a sign, in the form that it has. */
function signed(cell: Cell): Cell {
  if (!(Number(cell) >= 2 ** 31)) return cell
  return typeof cell === 'string' ? String(Number(cell) | 0) : Number(cell) | 0
}

function withoutCounts(row: ExpectedRow): ExpectedRow {
  const counted = Object.entries(row.cells).map(([name, cell]) => [name, /^[rt]x\.|^collisions$/.test(name) ? 0 : cell])
  return { ...row, cells: Object.fromEntries(counted) }
}

function isIpv4({ destination }: KernelRoute): boolean {
  return !destination.includes(':')
}

const czech: readonly (readonly [RegExp, string])[] = [
  [/\bUP\b/g, 'AKTIVOVÁNO'],
  [/\bBROADCAST\b/g, 'VŠESMĚR'],
  [/\bLOOPBACK\b/g, 'SMYČKA'],
  [/\bPOINTOPOINT\b/g, 'DVOUBODOVÉ'],
  [/\bRUNNING\b/g, 'BĚŽÍ'],
  [/\bNOARP\b/g, 'NEARP'],
  [/<global>/g, '<globální>'],
  [/<link>/g, '<linka>'],
  [/<host>/g, '<stroj>'],
]

function inCzech(row: ExpectedRow): ExpectedRow {
  const translated = (cell: Cell | undefined) =>
    czech.reduce((text, [word, translation]) => text.replace(word, translation), String(cell))
  return withCells(row, { flags: translated(row.cells.flags), addresses: translated(row.cells.addresses) })
}

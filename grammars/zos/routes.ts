import type { Destination, Gateway } from '../../src/report/types.ts'
import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { gatewayOf } from '../../src/table/cells/gateway.ts'
import { routeGateway } from '../../src/table/cells/route-gateway.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import type { Table } from '../../src/table/dialect.ts'
import { column, optional, required, table } from '../define.ts'
import { type Labels, valuesIn } from '../labelled-values.ts'

type Family = 'ipv4' | 'ipv6'

/** An address with the length of its prefix or without one, or `Default`. */
function destinationOf(family: Family): Cell {
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      const read = readDestination(fields.at(at), family)
      if (!read) return 0
      row[key] = read
      return 1
    },
    write: (row, key) => (row[key] as Destination | null)?.text ?? '',
  }
}

const LENGTH = /^\d{1,3}$/

function readDestination(text: string, family: Family): Destination | undefined {
  const rest = { host: null, zone: null, truncated: false }
  if (/^default$/i.test(text)) return { text, address: family === 'ipv4' ? '0.0.0.0' : '::', prefixLength: 0, ...rest }
  const slash = text.indexOf('/')
  const length = slash < 0 ? null : text.slice(slash + 1)
  const address = readAddress(slash < 0 ? text : text.slice(0, slash))
  if (address?.family !== family || (length !== null && !LENGTH.test(length))) return undefined
  return { text, address: address.address, prefixLength: length === null ? null : Number(length), ...rest }
}

/** An address; `0.0.0.0` and `::` say that there is none on the way. */
const gateway: Cell = {
  ...routeGateway(),
  read: (fields, at, end, row, key) =>
    readAddress(fields.at(at)) ? routeGateway().read(fields, at, end, row, key) : 0,
}
const flags = wordLike(/^U?[A-Z]{0,8}$/)
/** The name of a link or an interface. */
export const interfaceName = wordLike(/^[A-Z@#$*][\w@#$*]{0,15}$/)
/** Ten digits, zeros in front. */
const references: Cell = { ...count, write: (row, key) => String(row[key] ?? '').padStart(10, '0') }

// > |192.0.2.0/24       0.0.0.0         US       0000000000 OSALINK1
//    ^destination       ^gateway        ^flags   ^refs      ^interface
const short = table(
  'routes4',
  'routes',
  [
    column('destination', destinationOf('ipv4'), { ...required, print: { width: 18 } }),
    column('gateway', gateway, { ...required, print: { width: 15 } }),
    column('flags', flags, { ...required, print: { width: 8 } }),
    column('refs', references, { ...required, print: { width: 10 } }),
    column('interface', interfaceName, { ...required, print: { width: 16 } }),
  ],
  {
    option: '-r',
    facts: { family: 'ipv4' },
    frame: { underHeading: ['-----------        -------         -----    ------     ---------'] },
  },
)

/** The first hop, or the word for none. */
const hop: Cell = {
  ...gateway,
  read(fields, at, end, row, key) {
    if (!/^\{direct\}$/i.test(fields.at(at))) return gateway.read(fields, at, end, row, key)
    row[key] = { ...gatewayOf(fields.at(at)), onLink: true }
    return 1
  },
}
const octets = wordLike(/^(?:\{none\}|HOST|\d{1,3}(?:\.\d{1,3}){3})$/i)

// > |Default          192.0.2.1        OSALINK1         1492    {none}
//    ^destination     ^gateway         ^interface       ^mtu    ^subnetMask ^subnetValue
/** GATE: routes by the class of their network, with what a mask picks of the rest and its value. */
const gate = table(
  'gate',
  'routes',
  [
    column('destination', destinationOf('ipv4'), required),
    column('gateway', hop, required),
    column('interface', interfaceName, required),
    column('mtu', count, required),
    column('subnetMask', octets, optional),
    column('subnetValue', octets, optional),
  ],
  { option: '-g', facts: { family: 'ipv4' } },
)

/** What the lines of one route say, the first of them and those under it. */
const labels: Labels = {
  gw: ['gateway', gateway],
  intf: ['interface', interfaceName],
  refcnt: ['refs', references],
  flgs: ['flags', flags],
  mtu: ['mtu', count],
}

// > |DestIP:   2001:db8:1::/64
//   |  Gw:     ::
//   |  Intf:   OSA6              Refcnt:  0000000000
//   |  Flgs:   UO                MTU:     9000
const records = (family: Family): Table => {
  const first: Labels = { destip: ['destination', destinationOf(family)] }
  return table(
    family === 'ipv4' ? 'routeRecords4' : 'routeRecords6',
    'routes',
    ['destination', ...Object.values(labels).map(([key]) => key)].map((key) => column(key, count)),
    {
      option: '-r',
      titled: true,
      facts: { family },
      rule: (fields) => {
        const values = valuesIn(fields, first)
        return values?.destination ? { line: 0, ...values } : null
      },
      needsBelow: ['gateway', 'flags'],
      below: (fields) => {
        const values = valuesIn(fields, labels)
        return values?.gateway === null ? null : values
      },
      write: ({ rows }) => rows.flatMap(linesOf),
    },
  )
}

/** The lines of a route. */
function linesOf(row: RowDraft): string[] {
  const { destination, gateway: hop, interface: via, refs, flags: letters, mtu } = row
  const pair = (label: string, value: unknown) => `  ${label.padEnd(8)}${String(value ?? '').padEnd(18)}`
  return [
    `DestIP:   ${(destination as Destination).text}`,
    `  Gw:     ${(hop as Gateway).text}`,
    `${pair('Intf:', via)}Refcnt:  ${String(refs ?? '').padStart(10, '0')}`,
    `${pair('Flgs:', letters)}MTU:     ${mtu ?? ''}`.trimEnd(),
  ]
}

/** The routes of z/OS: tables of IPv4, and records of IPv6 (or of both on a stack that has it). */
export const zosRoutes: readonly Table[] = [short, gate, records('ipv4'), records('ipv6')]

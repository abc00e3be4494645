import type { Cell, RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import { type Endpoint, endpointCell } from '../../src/table/cells/endpoint.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { wordLike } from '../../src/table/cells/word.ts'
import type { Fields } from '../../src/text/fields.ts'
import { cutAt16 } from '../bsd/tables.ts'
import { column, optional, required, table } from '../define.ts'

const endpoint = endpointCell('.', cutAt16)

/** A connection as a whole has no addresses; those of its subflows stand under it. */
const nowhere = (): Endpoint => ({
  ...{ text: '', address: null, host: null, zone: null },
  ...{ port: null, service: null, wildcard: false, truncated: false },
})

/** `mptcp/00` or `tcp4/01`: protocol, family, and the number of the connection or subflow. A subflow has two addresses. */
const subflow: Cell = {
  words: ['mptcp/00'],
  keys: () => ['protocol', 'family', 'subflow'],
  read(fields, at, end, row) {
    const [, protocol, family, number] = /^(mptcp|tcp([46]))\/(\d{1,9})$/.exec(fields.at(at)) ?? []
    if (!protocol) return 0
    row.local = nowhere()
    if (family && at + 1 < end && !hasAddress(fields, at + 2, end)) return 0
    row.protocol = family ? 'tcp' : protocol
    row.family = family ? `ipv${family}` : null
    row.subflow = Number(number)
    return 1
  },
  write: ({ protocol, family, subflow: number }) =>
    `${protocol === 'tcp' ? `tcp${family === 'ipv6' ? 6 : 4}` : protocol}/${String(number).padStart(2, '0')}`,
}

function hasAddress(fields: Fields, at: number, end: number): boolean {
  return at < end && endpoint.read(fields, at, end, { protocol: 'tcp' }, 'local') > 0
}

const address: Cell = {
  ...endpoint,
  write: (row, key) =>
    row.protocol === 'mptcp' && !(row[key] as Endpoint | null)?.text ? '' : endpoint.write(row, key),
}

// > | mptcp/00  00000000/00000011                                        ESTABLISHED
//   |       [tok(0x1234abcd) snd(0x0012) rcv(0x0034) aid(1)]
//   |  tcp4/01  00000001   192.0.2.50.50123       198.51.100.7.443       ESTABLISHED
//      ^protocol ^flags    ^local                 ^foreign               ^state
//   |       [relseq(-0001), err(0)]
/** Multipath TCP (network_cmds mptcp.c): a row for the connection and one for each subflow, with a line of details under each. */
export const multipath = table(
  'multipath',
  'connections',
  [
    column('protocol', subflow, { ...required, print: { width: 8 } }),
    column('flags', wordLike(/^[0-9a-f]{1,8}(?:\/[0-9a-f]{1,8})?$/), { ...optional, print: { width: 9, gap: 2 } }),
    column('local', address, { ...optional, print: { width: 22, gap: 2 } }),
    column('foreign', address, { ...optional, print: { width: 22 } }),
    column('state', stateCell({ TERMINATE: null, FASTCLOSE_WAIT: null }), { ...optional, print: { width: 11 } }),
  ],
  { below: details, spread: withDetails },
)

/** The numbers in brackets: some decimal, some hexadecimal. */
function details(fields: Fields): RowDraft | null {
  if (fields.count === 0 || fields.count > 8) return null
  const line = fields.range(0, fields.count)
  const found = [...line.matchAll(DETAIL)]
  if (found.length === 0 || `[${found.map(([text]) => text).join('')}]` !== line) return null
  return Object.fromEntries(found.map(([, key, value = '']) => [key, readCount(value, 0, value.length) ?? value]))
}

const DETAIL = /(tok|snd|rcv|aid|relseq|err)\((0x[0-9a-f]+|-?\d+)\)(?:,? |(?=\]))/g

function withDetails(row: RowDraft, line: string): string[] {
  const of = (keys: readonly string[], gap: string) =>
    keys.flatMap((key) => (row[key] === undefined ? [] : [`${key}(${row[key]})`])).join(gap)
  const text = of(['tok', 'snd', 'rcv', 'aid'], ' ') || of(['relseq', 'err'], ', ')
  return text === '' ? [line] : [line, `      [${text}]`]
}

import { readAddress } from '../../src/table/cells/address.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { type Endpoint, endpointCell } from '../../src/table/cells/endpoint.ts'
import { protocolCell } from '../../src/table/cells/protocol.ts'
import { stateCell } from '../../src/table/cells/state.ts'
import { oneOf } from '../../src/table/cells/word.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required, table } from '../define.ts'

const endpoint = endpointCell('.')
/** A peer's address that stands alone begins behind this column. */
const PEER = 24

// > |sctp4  1to1  192.0.2.30.5000        198.51.100.7.5001      ESTABLISHED
//    ^protocol ^type ^local              ^foreign               ^state
//   |             192.0.2.31.5000        203.0.113.9.5001
/** SCTP (FreeBSD 8 and later; usr.bin/netstat/sctp.c): a row for each association, its other addresses in lines under it. */
export const sctpAssociations = table(
  'sctpAssociations',
  'connections',
  [
    column('protocol', protocolCell('sctp4', 'sctp6', 'sctp46'), { ...required, print: { width: 6 } }),
    column('type', oneOf('1to1', '1toN'), { ...required, print: { width: 5 } }),
    column('local', endpoint, { ...required, print: { width: 22 } }),
    column('foreign', endpoint, { ...optional, print: { width: 22 } }),
    column('state', stateCell({}), { ...optional, print: { width: 11 } }),
  ],
  { scoped: true, below: furtherAddresses, spread: withFurther },
)

function furtherAddresses(fields: Fields): RowDraft | null {
  if (fields.count < 1 || fields.count > 2) return null
  const ends = Array.from({ length: fields.count }, (_, at) => furtherEnd(fields, at))
  if (ends.some((end) => end === null)) return null
  const alone = fields.count === 1 && fields.start(0) - fields.text.lastIndexOf('\n', fields.start(0)) > PEER
  return alone
    ? { moreForeign: ends }
    : { moreLocal: ends.slice(0, 1), ...(ends.length > 1 && { moreForeign: ends.slice(1) }) }
}

/** An address with the port of the association, or without one. */
function furtherEnd(fields: Fields, at: number): Endpoint | null {
  const text = fields.at(at)
  const bare = readAddress(text)
  const row: RowDraft = { protocol: 'sctp' }
  if (!bare)
    return endpoint.read(fields, at, fields.count, row, 'end') && (row.end as Endpoint).address !== null
      ? (row.end as Endpoint)
      : null
  const { address, wildcard } = bare
  return { text, address, host: null, zone: null, port: null, service: null, wildcard, truncated: false }
}

function withFurther(row: RowDraft, line: string): string[] {
  const [local, foreign] = [row.moreLocal ?? [], row.moreForeign ?? []] as [Endpoint[], Endpoint[]]
  const further = Array.from({ length: Math.max(local.length, foreign.length) }, (_, i) =>
    `${' '.repeat(13)}${(local[i]?.text ?? '').padEnd(22)} ${foreign[i]?.text ?? ''}`.trimEnd(),
  )
  return [line, ...further]
}

import type { IpProtocol } from '../../report/types.ts'
import type { Cell } from './cell.ts'
import { count, readCount } from './count.ts'
import { ipProtocolOf } from './services.ts'

/** The number of a protocol over IP, in a column of its own (LiteOS, Volatility). */
export const ipProtocol: Cell = {
  ...count,
  read(fields, at, _end, row, key) {
    const number = readCount(fields.text, fields.start(at), fields.end(at))
    if (typeof number !== 'number') return 0
    row[key] = ipProtocolOf(number, null)
    return 1
  },
  write: (row, key) => String((row[key] as IpProtocol | null)?.number ?? ''),
}

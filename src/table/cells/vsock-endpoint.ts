import type { Cell } from './cell.ts'
import type { Endpoint } from './endpoint.ts'

/** A VSock address, `cid:port`, both 32 bits wide and `*` for any (network_cmds vsock.c, vsockpr). */
export const vsockEndpoint: Cell = {
  keys: (key) => [key],
  read(fields, at, _end, row, key) {
    const match = /^(\*|\d{1,10}):(\*|\d{1,10})$/.exec(fields.at(at))
    if (!match) return 0
    const [text, cid, port] = match as unknown as [string, string, string]
    const wildcard = cid === '*'
    row[key] = {
      text,
      address: wildcard ? null : cid,
      host: null,
      zone: null,
      port: port === '*' ? null : Number(port),
      service: null,
      wildcard,
      truncated: false,
    } satisfies Endpoint
    return 1
  },
  write: (row, key) => (row[key] as Endpoint | null)?.text ?? '',
}

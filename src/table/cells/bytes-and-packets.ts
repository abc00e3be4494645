import type { Cell } from './cell.ts'
import { count, readCount } from './count.ts'

const SLASH = 47

/** Bytes; with -vv of macOS 26 a slash and the packets follow (`rxbytes/packets`). */
export function bytesAndPackets(packets: 'rxPackets' | 'txPackets'): Cell {
  return {
    ...count,
    kind: 'any',
    read(fields, at, end, row, key) {
      const taken = count.read(fields, at, end, row, key)
      const slash = taken > 0 ? -1 : fields.find(at, SLASH)
      if (slash < 0) return taken
      const first = readCount(fields.text, fields.start(at), slash)
      const second = readCount(fields.text, slash + 1, fields.end(at))
      if (first === undefined || second === undefined) return 0
      row[key] = first
      row[packets] = second
      return 1
    },
    write: (row, key) => (row[packets] === undefined ? count.write(row, key) : `${row[key]}/${row[packets]}`),
  }
}

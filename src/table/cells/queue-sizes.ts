import type { Cell } from './cell.ts'

/** The queues of a listener, `qlen/incqlen/maxqlen` (network_cmds and usr.bin/netstat inet.c). */
export const queueSizes: Cell = {
  keys: () => ['text', 'length', 'incomplete', 'maximum'],
  read(fields, at, _end, row) {
    const match = /^(\d{1,10})\/(\d{1,10})\/(\d{1,10})$/.exec(fields.at(at))
    if (!match) return 0
    row.text = match[0]
    row.length = Number(match[1])
    row.incomplete = Number(match[2])
    row.maximum = Number(match[3])
    return 1
  },
  write: (row) => (row.text as string | null) ?? '',
}

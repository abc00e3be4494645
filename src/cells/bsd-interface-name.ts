import type { Cell } from './cell.ts'

/** Where names are cut, their column is at least this wide (network_cmds and usr.bin/netstat, if.c). */
const NARROWEST = 5

/**
 * The name of an interface, `*` behind it when the interface is down. Where `cut` is set the tool cuts names to the width
 * of their column, and the `*` with them: a name that reaches the next column says nothing about it.
 */
export function bsdInterfaceName({ cut }: { cut: boolean }): Cell {
  return {
    keys: () => ['name'],
    read(fields, at, _end, row) {
      const text = fields.at(at)
      const down = text.endsWith('*')
      const name = down ? text.slice(0, -1) : text
      if (!/^[A-Za-z][\w.:@-]*$/.test(name)) return 0
      row.name = name
      if (down) row.up = false
      else if (cut && name.length >= NARROWEST && at + 1 < fields.count && fields.start(at + 1) - fields.end(at) === 1)
        row.truncated = true
      else row.up = true
      return 1
    },
    write: (row) => `${row.name ?? ''}${row.up === false ? '*' : ''}`,
  }
}

import type { Fields } from '../../text/fields.ts'
import type { Cell } from './cell.ts'

/** Where names are cut, their column is at least this wide (network_cmds and usr.bin/netstat, if.c). */
const NARROWEST = 5

/**
 * How a name is known that was cut to the width of its column, and the `*` of an interface that is down with it: it
 * touches the next column, or, where that is right-aligned, it fills the narrowest one and has no number (FreeBSD up to 13: `pfsyn`).
 */
export type CutName = 'never' | 'touching' | 'without-unit'

/** The name of an interface, `*` behind it when the interface is down; a name that may have been cut says nothing about it. */
export function bsdInterfaceName(cut: CutName): Cell {
  return {
    keys: () => ['name'],
    read(fields, at, _end, row) {
      const text = fields.at(at)
      const down = text.endsWith('*')
      const name = down ? text.slice(0, -1) : text
      if (!/^[A-Za-z][\w.:@-]*(?<!:)$/.test(name)) return 0
      row.name = name
      if (down) row.up = false
      else if (isCut(cut, name, fields, at)) row.truncated = true
      else row.up = true
      return 1
    },
    write: (row) => `${row.name ?? ''}${row.up === false ? '*' : ''}`,
  }
}

function isCut(cut: CutName, name: string, fields: Fields, at: number): boolean {
  if (cut === 'without-unit') return name.length === NARROWEST && !/\d$/.test(name)
  return (
    cut === 'touching' &&
    name.length >= NARROWEST &&
    at + 1 < fields.count &&
    fields.start(at + 1) - fields.end(at) === 1
  )
}

import type { Destination, Gateway } from '../../report/types.ts'
import { isIPv4 } from './address.ts'
import type { Cell, RowDraft } from './cell.ts'
import { classLength } from './short-destination.ts'

/**
 * They are printed in the order of the table of bits: whatever comes before S, L and the others is of UGHRDM. No BSD has a
 * flag E, as `USER` at the head of a listing has.
 */
const FLAGS = /^(?:U[A-DF-Za-z0-9]*|(?=.)G?H?R?D?M?|(?=[GHRDMSL][A-Z0-9])G?H?R?D?M?(?:[SLCWTXYc1-3][A-Za-z0-9]*)?)$/
const INTERFACE = /^[A-Za-z][A-Za-z_]*[0-9]+(?:[.:][0-9]+)?$/

/**
 * The flags of a BSD route (usr.bin/netstat route.c, bits). They say what the cells before them leave open: H that the
 * destination is a host, so that all its bits count; no G that a name in the gateway's place is an interface. Where the
 * length of a class is not printed (`classful`), a whole address without H is a network of its class.
 */
export function routeFlags({ classful }: { classful: boolean }): Cell {
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      const flags = fields.at(at)
      if (!FLAGS.test(flags)) return 0
      row[key] = flags
      complete(row, flags, classful)
      return 1
    },
    write: (row, key) => (row[key] as string | null) ?? '',
  }
}

function complete(row: RowDraft, flags: string, classful: boolean): void {
  const destination = row.destination as Destination | null
  const gateway = row.gateway as Gateway | null
  if (destination && destination.prefixLength === null && destination.address !== null && !destination.truncated) {
    const v4 = isIPv4(destination.address, 0, destination.address.length)
    if (flags.includes('H')) destination.prefixLength = v4 ? 32 : 128
    else if (v4 && classful) destination.prefixLength = classLength(Number.parseInt(destination.address, 10))
  }
  if (!gateway || gateway.host === null || flags.includes('G') || !INTERFACE.test(gateway.host)) return
  gateway.interface = gateway.host
  gateway.host = null
  gateway.onLink = true
  gateway.truncated = false
}

import type { Cell } from './cell.ts'
import { readHardwareAddress } from './hardware-address.ts'

const LINK = /^<?[Ll]ink(?:#(\d{1,9}))?>?$/

/** Says whether a tool may have cut the network or the address of an interface. */
export type CutNetwork = (network: string, address: string | null) => boolean

/** The network of an interface's address, or `<Link#4>`, which gives the interface's index (if.c, intpr). */
export const interfaceNetwork: Cell = {
  keys: () => ['network'],
  read(fields, at, _end, row) {
    const text = fields.at(at)
    const link = LINK.exec(text)
    row.network = text
    if (link?.[1]) row.index = Number(link[1])
    return 1
  },
  write: (row) => (row.network as string | null) ?? '',
}

/**
 * An address of an interface; nothing is printed for a link without one, so that the first counter stands in its place.
 * Behind a `<Link#4>` it is the hardware address.
 */
export function interfaceAddress(cut: CutNetwork = () => false): Cell {
  return {
    keys: () => ['address'],
    read(fields, at, _end, row) {
      const network = (row.network ?? '') as string
      const isLink = LINK.test(network)
      if (!isLink && !fields.wide && cut(network, null)) row.truncated = true
      const text = fields.at(at)
      if (/^(?:\d+|-)$/.test(text)) return 0
      row.address = text
      const hardware = isLink ? readHardwareAddress(text) : undefined
      if (hardware) row.hardwareAddress = hardware
      if (!isLink && !fields.wide && cut(network, text)) row.truncated = true
      return 1
    },
    write: (row) => (row.address as string | null) ?? '',
  }
}

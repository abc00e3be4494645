import type { Destination, Gateway } from '../../report/types.ts'
import { readAddress } from './address.ts'
import type { Cell, RowDraft } from './cell.ts'
import { gatewayOf } from './gateway.ts'
import { readHardwareAddress } from './hardware-address.ts'
import { isHiddenAddress, isMaskedHardwareAddress } from './masked-address.ts'

/**
 * The gateway of a BSD route (usr.bin/netstat route.c, p_sockaddr): an address with its zone, `link#4` for a network on
 * the link, the hardware address of a neighbour, an interface, or a name, which macOS and FreeBSD cut to 18 characters.
 */
export function bsdGateway(width = 0): Cell {
  return {
    keys: (key) => [key],
    read(fields, at, _end, row, key) {
      if (fields.is(at, '-')) row[key] = null
      else {
        const gateway = readGateway(fields.at(at), width)
        if (!gateway) return 0
        row[key] = gateway
        completeDefault(row, gateway)
      }
      return 1
    },
    write: (row, key) => (row[key] as Gateway | null)?.text ?? '-',
  }
}

const NAME = /^[A-Za-z0-9_][\w.-]*$/

function readGateway(text: string, width: number): Gateway | undefined {
  const gateway = gatewayOf(text)
  const link = /^link#(\d{1,9})$/.exec(text)
  const hardware = readHardwareAddress(text)
  if (link || hardware || isMaskedHardwareAddress(text))
    return { ...gateway, onLink: true, link: link ? Number(link[1]) : null, hardwareAddress: hardware ?? null }
  const percent = text.indexOf('%')
  const address = readAddress(percent > 0 ? text.slice(0, percent) : text)
  if (address) return { ...gateway, address: address.address, zone: percent > 0 ? text.slice(percent + 1) : null }
  if (isHiddenAddress(text)) return gateway
  if (text.includes(':')) return /^[0-9a-f:.]+(?:%[\w.-]*)?$/i.test(text) ? { ...gateway, truncated: true } : undefined
  if (!NAME.test(text)) return undefined
  return { ...gateway, host: text, truncated: width > 0 && text.length === width }
}

/** A default route of unknown family is of the family its gateway shows. */
function completeDefault(row: RowDraft, gateway: Gateway): void {
  const destination = row.destination as Destination | null
  if (destination?.text !== 'default' || destination.address !== null || gateway.address === null) return
  destination.address = gateway.address.includes(':') ? '::' : '0.0.0.0'
}

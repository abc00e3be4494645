import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count, readCount } from '../../src/table/cells/count.ts'
import { word } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, table } from '../define.ts'
import { type Labels, valuesIn } from '../labelled-values.ts'

/** What is known of a device, above its links. */
const ofDevice: Labels = {
  devname: ['device', word],
  devtype: ['deviceType', word],
  devstatus: ['deviceStatus', word],
}
/** The first line of a link, or of an interface that has no device. */
const ofLink: Labels = {
  lnkname: ['name', word],
  lnktype: ['linkType', word],
  lnkstatus: ['status', word],
  intfname: ['name', word],
  intftype: ['linkType', word],
  intfstatus: ['status', word],
}
const further: Labels = { actmtu: ['mtu', count], cfgmtu: ['configuredMtu', word] }

/** Counters of a link by what stands in front of the sign, in capitals or not. */
const counters: Readonly<Record<string, readonly ['rx' | 'tx', string]>> = {
  bytesin: ['rx', 'bytes'],
  'inbound packets': ['rx', 'packets'],
  'inbound packets in error': ['rx', 'errors'],
  'inbound packets discarded': ['rx', 'dropped'],
  'inbound packets with no protocol': ['rx', 'unknownProtocols'],
  bytesout: ['tx', 'bytes'],
  'outbound packets': ['tx', 'packets'],
  'outbound packets in error': ['tx', 'errors'],
  'outbound packets discarded': ['tx', 'dropped'],
}

// > |DevName: OSAQDIO4          DevType: MPCIPA
//   |  DevStatus: Ready
//   |  LnkName: OSALINK1          LnkType: IPAQENET    LnkStatus: Ready
//   |    ActMtu: 8992
//   |  Link Statistics:
//   |    BytesIn                           = 24943
/** A link begins with its name, under the device that has it. */
const readLink: RowRule = (fields) => {
  const device = valuesIn(fields, ofDevice)
  if (device) {
    if (device.device) fields.above = [{ indent: 0, label: device.device as string, kind: null }]
    return []
  }
  const link = valuesIn(fields, ofLink)
  if (!link?.name) return null
  if (/^intfname/i.test(fields.at(0))) fields.above = []
  const [above] = fields.above
  return { line: 0, ...link, ...(above && { device: above.label }) }
}

/** What begins a device or a link. */
const BEGINS = /^(?:dev|lnk|intf)(?:name|status):/i

/** What a line under its name says of a link: values, a counter, or nothing where it names what follows. */
function detailsOf(fields: Fields): RowDraft | null {
  const { count: length } = fields
  if (BEGINS.test(fields.at(0))) return null
  if (length >= 3 && fields.is(length - 2, '=')) return counterIn(fields)
  if (fields.at(length - 1).endsWith(':') && valuesIn(fields, {}, true)) return {}
  const { group, ...values } = valuesIn(fields, further, true) ?? {}
  if (group !== undefined) return { ...values, groups: [group] }
  return Object.keys(values).length > 0 ? values : null
}

function counterIn(fields: Fields): RowDraft | null {
  const last = fields.count - 1
  const value = readCount(fields.text, fields.start(last), fields.end(last))
  const [side, name] =
    counters[
      fields
        .range(0, last - 1)
        .toLowerCase()
        .replace(/\s+/g, ' ')
    ] ?? []
  if (value === undefined) return null
  return side && name ? { [side]: { [name]: value } } : {}
}

/** DEVLINKS: the interfaces of the stack, with what they carried. */
export const devlinks = table(
  'devlinks',
  'interfaces',
  ['name', 'device', 'linkType', 'status', 'mtu'].map((key) => column(key, word)),
  { option: '-d', first: /^(?:DevName|LnkName|IntfName):$/i, forms: [[]], rule: readLink, below: detailsOf },
)

import type { Row } from '../../report/types.ts'
import { readAddress } from '../../table/cells/address.ts'
import { readDestination } from '../../table/cells/short-destination.ts'
import type { Edit } from './edit.ts'
import type { KnownNames } from './known-names.ts'
import { printedAddress, printedMac } from './printed.ts'
import type { StandIns } from './stand-ins.ts'

/** An end of a connection, a destination or a gateway: what they have in common. */
interface Place {
  readonly text: string
  readonly address?: string | null
  readonly host?: string | null
  readonly hardwareAddress?: string | null
  readonly prefixLength?: number | null
  readonly port?: number | null
  readonly service?: string | null
  readonly truncated?: boolean
}

const USERS = new Set(['user', 'owner'])
const PROGRAMS = new Set(['program', 'effectiveProgram', 'processes'])
const PATHS = new Set(['path', 'foreignPath'])
const MACS = new Set(['hardwareAddress', 'linkLayerAddress'])
const PLACES = new Set(['network', 'address', 'group'])

const NO_PORT: Place = { text: '' }

/** Cells whose words may be anybody's names. */
const OPEN = new Set([...USERS, ...PROGRAMS, ...PATHS, 'cgroup', 'applicationData'])

/** Whether names that are known are looked for in a cell: not in those whose words the tool chooses. */
export function isOpenCell(key: string): boolean {
  return OPEN.has(key)
}

/** Learns the names and the networks of a row. */
export function learnFromRow(row: Row, standIns: StandIns, names: KnownNames): void {
  for (const [key, value] of Object.entries(row)) {
    if (isPlace(value)) learnFromPlace(value, standIns, names)
    else if (Array.isArray(value)) for (const one of value) learnFromPart(one, standIns, names)
    else if (typeof value !== 'string') continue
    else if (USERS.has(key)) for (const part of value.split('\\')) names.learn('user', part)
    else if (PROGRAMS.has(key) && !standIns.kept.has('programs')) names.learn('program', value)
    else if (PLACES.has(key) && !isCut(row) && !isMac(value) && isHostName(value)) names.learn('host', value)
  }
  const { netmask, destination } = row as { netmask?: unknown; destination?: unknown }
  const length = typeof netmask === 'string' && isPlace(destination) ? destination.prefixLength : undefined
  if (isPlace(destination) && destination.address && typeof length === 'number')
    standIns.learnNetwork(destination.address, length)
}

function learnFromPlace(place: Place, standIns: StandIns, names: KnownNames): void {
  if (place.host && !place.truncated) names.learn('host', place.host)
  if (place.address && typeof place.prefixLength === 'number') standIns.learnNetwork(place.address, place.prefixLength)
}

function learnFromPart(part: unknown, standIns: StandIns, names: KnownNames): void {
  if (isPlace(part)) learnFromPlace(part, standIns, names)
  else if (isProcess(part) && !standIns.kept.has('programs')) names.learn('program', part.program)
}

/** What is to be replaced in a cell whose value was read: what shows by its form alone is found elsewhere. */
export function editsOfCell(cell: string, key: string, row: Row, standIns: StandIns): Edit[] {
  const value = (row as Record<string, unknown>)[key]
  // A mask beside it says the length of a network.
  if (isPlace(value)) return editsOfPlace(cell, 'netmask' in row ? { ...value, prefixLength: null } : value, standIns)
  if (Array.isArray(value)) return value.flatMap((one) => editsOfPart(cell, one, standIns))
  if (typeof value !== 'string' || value === '') return []
  if (USERS.has(key)) return textEdit(cell, value, standIns.user(value))
  if (PROGRAMS.has(key)) return changed(cell, value, standIns.program(value))
  if (PATHS.has(key)) return changed(cell, value, standIns.path(value))
  if (MACS.has(key)) return listed(printedMac(cell, value, standIns))
  const isPlaceName = PLACES.has(key)
  if (isPlaceName && isMac(value)) return listed(printedMac(cell, value, standIns))
  if (isPlaceName && isCut(row) && value.includes(':') && !value.startsWith('<'))
    return cutPlace(cell, NO_PORT, standIns)
  const known = readAddress(value)
  if (known) return listed(printedAddress(cell, known.address, standIns))
  if (!isPlaceName) return []
  if (isHostName(value)) return textEdit(cell, value, isCut(row) ? standIns.cutHost(value) : standIns.host(value))
  const network = readDestination(value, undefined)
  return network?.address ? listed(printedAddress(cell, network.address, standIns)) : []
}

function editsOfPlace(cell: string, place: Place, standIns: StandIns): Edit[] {
  const { address, host, hardwareAddress, truncated, prefixLength } = place
  if (hardwareAddress) return listed(printedMac(cell, hardwareAddress, standIns))
  const own = address
    ? listed(printedAddress(cell, address, standIns, prefixLength))
    : host
      ? textEdit(cell, host, truncated ? standIns.cutHost(host) : standIns.host(host))
      : truncated
        ? cutPlace(cell, place, standIns)
        : []
  return [...own, ...portEdits(cell, place, own[0]?.end ?? 0, standIns)]
}

function editsOfPart(cell: string, part: unknown, standIns: StandIns): Edit[] {
  if (isPlace(part)) return editsOfPlace(cell, part, standIns)
  return isProcess(part) ? changed(cell, part.program, standIns.program(part.program)) : []
}

/** What is left of an address or a name that the tool cut, or may have cut, without the port behind it. */
function cutPlace(cell: string, { port, service }: Place, standIns: StandIns): Edit[] {
  const found = /[\p{L}\p{N}_][^\s\])>,]*/u.exec(cell)
  if (!found) return []
  const { 0: printed, index: start } = found
  const hasPort = typeof port === 'number' || (service ?? null) !== null || printed.endsWith('*')
  const end = start + (hasPort ? Math.max(printed.lastIndexOf(':'), printed.lastIndexOf('.')) : printed.length)
  const text = cell.slice(start, Math.max(start, end))
  const address = /^(?:[0-9a-f]*:[0-9a-f:.]*|[\d.]+)(?=%|$)/i.exec(text)?.[0]
  const given = address === undefined ? standIns.cutHost(text) : standIns.cutAddress(address)
  return [{ start, end: start + (address ?? text).length, text: given }]
}

function portEdits(cell: string, { port, service }: Place, from: number, standIns: StandIns): Edit[] {
  if (typeof port !== 'number' || (service ?? null) !== null || standIns.kept.has('ports')) return []
  const printed = String(port)
  const start = cell.lastIndexOf(printed)
  if (start < from) return []
  return [{ start, end: start + printed.length, text: standIns.port(printed) }]
}

function textEdit(cell: string, value: string, given: string): Edit[] {
  const start = cell.toLowerCase().indexOf(value.toLowerCase())
  return start < 0 ? [] : [{ start, end: start + value.length, text: given }]
}

/** The same of what may hold names of others: where it stays, they are still found. */
function changed(cell: string, value: string, given: string): Edit[] {
  return value === given ? [] : textEdit(cell, value, given)
}

function listed(edit: Edit | undefined): Edit[] {
  return edit ? [edit] : []
}

function isCut(row: Row): boolean {
  return 'truncated' in row && row.truncated === true
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'text' in value
}

function isProcess(value: unknown): value is { program: string } {
  return typeof value === 'object' && value !== null && 'program' in value
}

function isMac(value: string): boolean {
  return /^(?:[0-9a-f]{1,2}(?:[:.-][0-9a-f]{1,2}){5,19}|[0-9a-f]{12})$/i.test(value)
}

function isHostName(value: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(value) && /[\p{L}_]/u.test(value)
}

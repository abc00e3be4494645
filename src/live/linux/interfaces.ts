import type { InterfaceRow, Section } from '../../types.ts'
import type { Machine } from '../machine.ts'
import type { Collecting } from './collect.ts'
import { aliasRow, byName, type InterfaceFacts, interfaceRow, isUp, readDevices } from './interface-rows.ts'

/** The interfaces: their counters from /proc/net/dev, flags and MTU from /sys, aliases from the system's list of addresses. */
export function interfaceSection({ machine, request, issue }: Collecting): Section {
  const devices = readDevices(machine.readText('/proc/net/dev') ?? '')
  const inSys = machine.readNames('/sys/class/net')
  const isSame = typeof inSys !== 'string' && isSameSet(inSys, devices)
  if (!isSame)
    issue('not-supported', {
      what: 'MTU and flags of interfaces: /sys/class/net is not there, or it is that of another network namespace',
    })
  const extended = request.extended > 0
  const rows: { name: string; row: InterfaceRow }[] = []
  const facts = new Map<string, InterfaceFacts>()
  for (const device of devices) {
    const known = isSame ? factsOf(machine, device.name) : UNKNOWN
    facts.set(device.name, known)
    if (request.all || isUp(known)) rows.push({ name: device.name, row: interfaceRow(device, known, extended) })
  }
  for (const name of machine.aliases()) {
    const known = facts.get(name.slice(0, name.indexOf(':')))
    if (known && (request.all || isUp(known))) rows.push({ name, row: aliasRow(name, known) })
  }
  return {
    view: 'interfaces',
    title: null,
    lines: [0, 0],
    columns: [
      'name',
      'mtu',
      ...(extended ? ['hardwareAddress', 'txQueueLength'] : []),
      ...['packets', ...(extended ? ['bytes'] : []), 'errors', 'dropped', 'overruns'].map((column) => `rx.${column}`),
      ...(extended ? ['rx.frame'] : []),
      ...['packets', ...(extended ? ['bytes'] : []), 'errors', 'dropped', 'overruns'].map((column) => `tx.${column}`),
      ...(extended ? ['tx.carrier', 'collisions'] : []),
      'flags',
    ],
    rows: rows.sort(byName).map(({ row }) => row),
  }
}

const UNKNOWN: InterfaceFacts = { flags: null, mtu: null, operstate: null, hardwareAddress: null, txQueueLength: null }

/** Whether /sys tells of the same interfaces; `bonding_masters` is a file beside them. */
function isSameSet(inSys: readonly string[], devices: readonly { readonly name: string }[]): boolean {
  const names = new Set(inSys.filter((name) => name !== 'bonding_masters'))
  return names.size === devices.length && devices.every(({ name }) => names.has(name))
}

function factsOf(machine: Machine, name: string): InterfaceFacts {
  const read = (file: string) => machine.readText(`/sys/class/net/${name}/${file}`)?.trim() || null
  const number = (file: string) => {
    const text = read(file)
    return text === null ? null : Number(text)
  }
  return {
    flags: number('flags'),
    mtu: number('mtu'),
    operstate: read('operstate'),
    hardwareAddress: read('address'),
    txQueueLength: number('tx_queue_len'),
  }
}

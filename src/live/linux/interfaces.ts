import type { InterfaceRow, Section } from '../../report/types.ts'
import type { Collecting } from './collecting.ts'
import { blockColumns, interfaceBlock, ipv4Of, readIPv6Addresses } from './interface-blocks.ts'
import { factsIn, isUp, readInterfaces } from './interface-facts.ts'
import { interfaceColumns, interfaceRow } from './interface-rows.ts'

/** The interfaces, and their further addresses with a label: a line each, with -e what netstat prints as a block. */
export function interfaceSection({ machine, request, issue }: Collecting): Section {
  const { devices, facts } = readInterfaces(machine)
  if (!facts)
    issue('not-supported', {
      what: 'MTU and flags of interfaces: /sys/class/net is not there, or it is that of another network namespace',
    })
  const isBlocks = request.extended > 0
  if (isBlocks)
    issue('not-supported', {
      what: 'broadcast and peer addresses, and IPv4 addresses of interfaces that are not running: /proc does not tell them',
    })
  const addresses = machine.addresses()
  const ipv6 = isBlocks ? readIPv6Addresses(machine.readText('/proc/net/if_inet6') ?? '') : new Map()
  const counters = new Map(devices.map((device) => [device.name, device.counters]))
  const labels = addresses.map(({ name }) => name).filter((name) => counters.has(deviceOf(name)))
  const names = [...new Set([...counters.keys(), ...labels])].sort(byName)
  const rows: InterfaceRow[] = []
  for (const name of names) {
    const known = factsIn(facts, deviceOf(name))
    if (!request.all && !isUp(known)) continue
    const counted = counters.get(name) ?? null
    const own = [...ipv4Of(name, addresses), ...(ipv6.get(name) ?? [])]
    rows.push(isBlocks ? interfaceBlock(name, counted, known, own) : interfaceRow(name, counted, known))
  }
  return {
    view: 'interfaces',
    title: null,
    lines: [0, 0],
    columns: isBlocks ? blockColumns : interfaceColumns,
    rows,
  }
}

/** The interface of a label: eth0 of eth0:1. */
function deviceOf(label: string): string {
  return label.replace(/:.*/, '')
}

/** In the order of netstat: names part by part, numbers by their value (net-tools lib/util.c, nstrcmp). */
function byName(a: string, b: string): number {
  const parts = (name: string) => name.match(/\d+|\D+/g) ?? []
  const left = parts(a)
  const right = parts(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [one, other] = [left[i] as string, right[i] as string]
    if (one === other) continue
    if (/^\d/.test(one) && /^\d/.test(other)) return Number(one) - Number(other)
    return one < other ? -1 : 1
  }
  return left.length - right.length
}

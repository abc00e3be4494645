import { firstNames, otherNames, serviceNames } from '#service-names'
import { once } from '../text/once.ts'
import { servedAs } from './cells/services.ts'
import { numberedNames } from './numbered-names.ts'

/**
 * The name that IANA registered for a port of a protocol, as the registry spells it (service-names-port-numbers): the
 * opposite of `portOf`. Undefined for a port without a name, and for a protocol without ports.
 */
export function registeredService(port: number, protocol: string): string | undefined {
  return tables().get(servedAs(protocol))?.get(port)
}

/** The protocols that the first name of a port is registered for where nothing else is said. */
const USUAL = 'tcp udp'

/** Protocol → port → name. */
const tables = once(() => {
  const made = new Map<string, Map<number, string>>()
  const add = (protocols: string, port: number, name: string) => {
    for (const protocol of protocols === '' ? [] : protocols.split(' ')) {
      const table = made.get(protocol) ?? new Map<number, string>()
      made.set(protocol, table.set(port, name))
    }
  }
  const unusual = new Map<number, string>()
  for (const [protocols, differences] of Object.entries(firstNames)) {
    let port = 0
    for (const difference of differences.split(' ')) {
      port += Number.parseInt(difference, 36)
      unusual.set(port, protocols)
    }
  }
  for (const { name, number, isFirst } of numberedNames(serviceNames))
    if (isFirst) add(unusual.get(number) ?? USUAL, number, name)
  for (const [protocols, names] of Object.entries(otherNames))
    for (const { name, number } of numberedNames(names)) add(protocols, number, name)
  return made
})

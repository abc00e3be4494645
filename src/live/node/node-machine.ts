import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { endianness, networkInterfaces } from 'node:os'
import process from 'node:process'
import type { Machine } from '../machine.ts'
import { run } from './run.ts'
import { shareDescriptors } from './share-descriptors.ts'

/** The machine that this process runs on. */
export function nodeMachine(): Machine {
  return {
    platform: process.platform,
    littleEndian: endianness() === 'LE',
    privileged: process.geteuid?.() === 0,
    readText: (path) => orNull(() => readFileSync(path, 'utf8')),
    readNames(path) {
      try {
        return readdirSync(path)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        return code === 'EACCES' || code === 'EPERM' ? 'refused' : 'absent'
      }
    },
    readLink: (path) => orNull(() => readlinkSync(path)),
    shareDescriptors,
    addresses: () =>
      Object.entries(networkInterfaces()).flatMap(([name, list]) =>
        (list ?? []).map(({ family, address, netmask, cidr }) => ({
          name,
          family: family === 'IPv4' ? 'ipv4' : 'ipv6',
          address,
          netmask,
          prefixLength: cidr === null ? null : Number(cidr.slice(cidr.indexOf('/') + 1)),
        })),
      ),
    run,
    async nameOf(address) {
      const { lookupService } = (await import('node:dns')).promises
      return lookupService(address, 0).then(
        ({ hostname }) => (hostname === address ? null : hostname),
        () => null,
      )
    },
    now: () => new Date(),
  }
}

function orNull<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

import type { LocalAddress, Machine } from '../../src/live/machine.ts'

/** What a machine of a test has: files and links by path, what programs print, names of addresses. */
export interface Recorded {
  readonly platform?: string
  readonly littleEndian?: boolean
  readonly privileged?: boolean
  readonly files?: Record<string, string>
  readonly links?: Record<string, string>
  readonly refused?: readonly string[]
  readonly addresses?: readonly LocalAddress[]
  readonly programs?: Record<string, string | Uint8Array>
  readonly errors?: string
  /** Whether programs have to be stopped. */
  readonly endless?: boolean
  readonly names?: Record<string, string>
}

/** A machine that is nothing but what was recorded of one; it counts what it was asked. */
export function recordedMachine(recorded: Recorded): Machine & { readonly asked: string[] } {
  const { files = {}, links = {}, refused = [] } = recorded
  const asked: string[] = []
  const paths = () => [...Object.keys(files), ...Object.keys(links), ...refused]
  return {
    asked,
    platform: recorded.platform ?? 'linux',
    littleEndian: recorded.littleEndian ?? true,
    privileged: recorded.privileged ?? true,
    readText: (path) => files[path] ?? null,
    readNames(path) {
      asked.push(`list ${path}`)
      if (refused.includes(path)) return 'refused'
      const inside = paths().filter((one) => one.startsWith(`${path}/`))
      const names = new Set(inside.map((one) => one.slice(path.length + 1).split('/')[0] as string))
      return names.size === 0 ? 'absent' : [...names]
    },
    readLink(path) {
      asked.push(`link ${path}`)
      return links[path] ?? null
    },
    shareDescriptors: () => null,
    addresses: () => recorded.addresses ?? [],
    async run(program, args) {
      const command = [program, ...args].join(' ')
      asked.push(command)
      const output = recorded.programs?.[command]
      const bytes = typeof output === 'string' ? new TextEncoder().encode(output) : output
      return {
        started: bytes !== undefined,
        complete: bytes !== undefined && !recorded.endless,
        output: bytes ?? new Uint8Array(),
        errors: new TextEncoder().encode(recorded.errors ?? ''),
      }
    },
    async nameOf(address) {
      asked.push(`name ${address}`)
      return recorded.names?.[address] ?? null
    },
    now: () => new Date('2026-11-22T00:00:00Z'),
  }
}

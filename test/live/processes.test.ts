import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { readDescriptors } from '../../src/live/linux/descriptors.ts'
import { processesOf } from '../../src/live/linux/processes.ts'
import type { Descriptors, Machine, SharedReading } from '../../src/live/machine.ts'
import { shareDescriptors } from '../../src/live/node/share-descriptors.ts'
import { recordedMachine } from './recorded-machine.ts'

const links: Record<string, string> = {
  '/proc/10/fd/3': 'socket:[1]',
  '/proc/20/fd/3': 'socket:[2]',
  '/proc/30/fd/3': 'socket:[3]',
  '/proc/self/ns/pid': 'pid:[4026531836]',
}
const files: Record<string, string> = {
  '/proc/10/cmdline': 'ten\0',
  '/proc/20/cmdline': 'twenty\0',
  '/proc/30/cmdline': 'thirty\0',
}

/** A machine with many sockets, on which another thread takes the processes of these numbers. */
function machineWith(others: readonly string[], found: (machine: Machine) => SharedReading['found']) {
  const sockstat = { '/proc/net/sockstat': 'sockets: used 9000\nTCP: inuse 3\n' }
  const recorded = recordedMachine({ files: { ...files, ...sockstat }, links: { ...links } })
  const shared: string[][] = []
  const machine: Machine = {
    ...recorded,
    shareDescriptors(pids) {
      shared.push([...pids])
      const mine = pids.filter((pid) => !others.includes(pid))
      return { next: () => mine.shift(), found: found(recorded) }
    },
  }
  return { machine, shared, asked: recorded.asked }
}

async function programsOf(machine: Machine): Promise<(string | undefined)[]> {
  const processes = processesOf(machine)
  processes.prepare()
  await processes.refresh(new Set([1, 2, 3]))
  return [1, 2, 3].map((inode) => processes.ownersOf(inode)[0]?.program)
}

describe('descriptors that another thread reads', () => {
  test('each process is read once, by one of the two', async () => {
    const { machine, shared, asked } = machineWith(
      ['20'],
      async (recorded) => new Map([['20', readDescriptors(recorded, '20')]]),
    )
    expect(await programsOf(machine)).toEqual(['ten', 'twenty', 'thirty'])
    expect(shared).toEqual([['10', '20', '30']])
    expect(asked.filter((one) => one.endsWith('/fd')).sort()).toEqual([
      'list /proc/10/fd',
      'list /proc/20/fd',
      'list /proc/30/fd',
    ])
  })

  test('a thread that fails costs nothing but time', async () => {
    const { machine } = machineWith(['20', '30'], async () => new Map())
    expect(await programsOf(machine)).toEqual(['ten', 'twenty', 'thirty'])
  })

  test('a socket that was opened after its process was read is found by a second look', async () => {
    const before: Descriptors = { names: [], inodes: [] }
    const { machine } = machineWith(['20'], async () => new Map([['20', before]]))
    expect(await programsOf(machine)).toEqual(['ten', 'twenty', 'thirty'])
  })

  test('few sockets are no reason for a thread', async () => {
    const shared: unknown[] = []
    const machine: Machine = {
      ...recordedMachine({ files, links }),
      shareDescriptors(pids) {
        shared.push(pids)
        return null
      },
    }
    expect(await programsOf(machine)).toEqual(['ten', 'twenty', 'thirty'])
    expect(shared).toEqual([])
  })
})

test.runIf(process.platform === 'linux' && availableParallelism() > 1)(
  'a real thread reads this process, whoever takes it',
  async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const reading = shareDescriptors([String(process.pid), '0']) as SharedReading
    const found = await reading.found
    server.close()
    expect([...found.keys()]).toEqual([String(process.pid), '0'])
    expect(found.get('0')).toBe('absent')
    const own = found.get(String(process.pid)) as Descriptors
    expect(own.inodes.some((inode) => inode > 0)).toBe(true)
    expect(own.names.length).toBeGreaterThan(readdirSync('/proc/self/fd').length / 2)
  },
)

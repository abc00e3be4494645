import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { endianness, networkInterfaces } from 'node:os'
import process from 'node:process'
import type { Machine } from '../machine.ts'
import { shareDescriptors } from './share-descriptors.ts'

const LONGEST_RUN = 30_000
const LARGEST_OUTPUT = 512 * 1024 * 1024

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
    aliases: () => Object.keys(networkInterfaces()).filter((name) => name.includes(':')),
    async run(program, args) {
      const { execFile } = await import('node:child_process')
      return new Promise((done) => {
        const options = {
          encoding: 'buffer',
          maxBuffer: LARGEST_OUTPUT,
          timeout: LONGEST_RUN,
          windowsHide: true,
        } as const
        execFile(program, args, options, (error, output, errors) => {
          const isMissing = typeof error?.code === 'string'
          done({ started: !isMissing, output, errors })
        })
      })
    },
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

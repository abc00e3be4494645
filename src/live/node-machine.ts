import { execFile } from 'node:child_process'
import { promises as dns } from 'node:dns'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { endianness, networkInterfaces } from 'node:os'
import process from 'node:process'
import type { Machine } from './machine.ts'

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
    aliases: () => Object.keys(networkInterfaces()).filter((name) => name.includes(':')),
    run: (program, args) =>
      new Promise((done) => {
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
      }),
    nameOf: (address) =>
      dns.lookupService(address, 0).then(
        ({ hostname }) => (hostname === address ? null : hostname),
        () => null,
      ),
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

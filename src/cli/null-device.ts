import { type Stats, statSync } from 'node:fs'
import process from 'node:process'

const NAME = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null'

/** Whether a descriptor is of the device that takes everything and holds nothing; node:os has its name, and takes a while to load. */
export function isNullDevice(found: Stats): boolean {
  return found.isCharacterDevice() && found.rdev === statSync(NAME, { throwIfNoEntry: false })?.rdev
}

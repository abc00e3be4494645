import { type BigIntStats, fstatSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { UsageError } from './exit.ts'

/** Where an output goes. */
export interface Place {
  /** The path to write to, behind all symbolic links. */
  readonly path: string
  /** What is there; null when nothing is. */
  readonly before: BigIntStats | null
  /** Whether a file can be put there as a whole; a device, a pipe or a descriptor is written as it is. */
  readonly isReplaceable: boolean
}

/** Names of descriptors that this process was started with, such as /dev/stderr and those of >(command). */
const DESCRIPTOR = /^\/(?:dev\/(?:std(?:out|err)|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/

const STANDARD_OUTPUT = /^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/

/** Whether the name of an output, as it was given, is that of standard output. */
export function isStandardOutput(file: string | undefined): boolean {
  return file === undefined || file === '-' || STANDARD_OUTPUT.test(file)
}

/**
 * Follows the name of an output to where it leads; a link keeps pointing there, even to a file that is yet to be made.
 * @throws UsageError for a directory; an error of the system when the folder does not exist.
 */
export function placeOf(file: string): Place {
  const before = statSync(file, { bigint: true, throwIfNoEntry: false }) ?? null
  if (before?.isDirectory() || file.endsWith('/') || file.endsWith(sep))
    throw new UsageError(`option '--output': ${file} is a directory; name a file in it`)
  const isReplaceable = before === null || (before.isFile() && !DESCRIPTOR.test(file))
  return { path: isReplaceable ? targetOf(file) : file, before, isReplaceable }
}

/**
 * Refuses an output that is one of the inputs, by whatever name or link: it would replace what is being read.
 * @throws UsageError that names the input.
 */
export function refuseInput(output: BigIntStats | null, inputs: readonly string[]): void {
  if (!output?.isFile()) return
  for (const input of inputs) {
    const read = statOf(() => (input === '-' ? fstatSync(0, { bigint: true }) : statSync(input, { bigint: true })))
    if (read?.dev === output.dev && read.ino === output.ino)
      throw new UsageError(
        `${input === '-' ? 'standard input' : input} is an input and the output at once; choose another output`,
      )
  }
}

/** What standard output is; null when that cannot be told. */
export function standardOutputStat(): BigIntStats | null {
  return statOf(() => fstatSync(1, { bigint: true }))
}

function statOf(look: () => BigIntStats): BigIntStats | null {
  try {
    return look()
  } catch {
    return null
  }
}

/** The path behind symbolic links; one that goes round in a circle was found out before. */
function targetOf(file: string): string {
  const path = join(realpathSync(dirname(file)), basename(file))
  const link = linkOf(path)
  return link === null ? path : targetOf(resolve(dirname(path), link))
}

/** What a symbolic link says; null where none is. */
function linkOf(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

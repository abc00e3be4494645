import { SavedError } from '../library/saved.ts'
import type { Report } from '../report/types.ts'
import { blocksOf, reasonOf } from './input.ts'

/** A file that could not be opened, or says it is a report of netscribe and is none; the message names it. */
export class InputError extends Error {}

/**
 * What a file holds, which may be a log of any length.
 * @throws InputError where it cannot be read.
 */
export async function* contentsOf(file: string): AsyncGenerator<Uint8Array> {
  let keepFlat: (() => void) | undefined
  try {
    for await (const block of blocksOf(file)) {
      yield block
      keepFlat ??= (await import('./memory.ts')).keepMemoryFlat()
      keepFlat()
    }
  } catch (error) {
    throw unread(file, error)
  }
}

/**
 * The reports in a file: one, a list of them, or those that lines of NDJSON were written of.
 * @throws InputError
 */
export async function reportsOf(file: string): Promise<readonly Report[]> {
  const { faultsText, reportsIn } = await import('../validate/reports.ts')
  const found = await reportsIn(contentsOf(file))
  if ('reports' in found) return found.reports
  throw new InputError(faultsText(nameOf(file), found.faults))
}

/** Whether an error is the fault of a file that was given, and its message says what is wrong with it. */
export function isOfInput(error: unknown): error is Error {
  return error instanceof InputError || error instanceof SavedError || (error instanceof Error && 'code' in error)
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

function unread(file: string, error: unknown): unknown {
  return error instanceof Error && 'syscall' in error ? new InputError(`${nameOf(file)}: ${reasonOf(error)}`) : error
}

import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { UsageError } from './exit.ts'
import { reasonOf } from './input.ts'

/** Which files were read to their end, by this run or those before it, in a file of its own: a line of JSON each. */
export interface FinishedFiles {
  has(file: string): boolean
  add(file: string): void
}

/**
 * Opens the list of files that were read, which is empty where there is no such file. A file that has changed since, in
 * length or time, is to be read again.
 * @throws UsageError where the list cannot be read or written.
 */
export function finishedFiles(list: string): FinishedFiles {
  const reported = <Result>(act: () => Result): Result => {
    try {
      return act()
    } catch (error) {
      throw new UsageError(`option '--resume': ${list}: ${reasonOf(error)}.`)
    }
  }
  const known = new Set(
    reported(() => {
      appendFileSync(list, '')
      return readFileSync(list, 'utf8').split('\n')
    }),
  )
  return {
    has: (file) => known.has(lineOf(file)),
    add: (file) => reported(() => appendFileSync(list, `${lineOf(file)}\n`)),
  }
}

function lineOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return JSON.stringify({ file, bytes: found?.size, modified: found?.mtime })
}

import { EXIT, type Exit, UsageError } from './exit.ts'
import { reasonOf } from './input.ts'
import type { Messages } from './messages.ts'
import { type Output, type Shown, standardOutput } from './output.ts'
import { isStandardOutput, placeOf, refuseInput, standardOutputStat } from './output-place.ts'

/**
 * Opens a file, or standard output where there is none; null when it cannot be written, which was said.
 * @throws UsageError when the output is an input too, or a directory.
 */
export async function openOutput(
  file: string | undefined,
  inputs: readonly string[],
  shownOn: (isTerminal: boolean) => Shown,
  toTerminal: boolean,
  say: Messages,
): Promise<Output | null> {
  if (file === undefined || isStandardOutput(file)) {
    refuseInput(standardOutputStat(), inputs)
    return standardOutput(shownOn(toTerminal))
  }
  try {
    const place = placeOf(file)
    refuseInput(place.before, inputs)
    const { fileOutput } = await import('./file-output.ts')
    return await fileOutput(place, shownOn)
  } catch (error) {
    if (error instanceof UsageError) throw error
    say.error(`${file}: ${reasonOf(error)}`)
    return null
  }
}

/** The exit code of an output that could not be written; a reader that has seen enough (head, less) is no failure. */
export function failedOutput(error: NodeJS.ErrnoException, name: string, say: Messages): Exit {
  if (error.code === 'EPIPE') return EXIT.ok
  say.error(`${name}: ${reasonOf(error)}`)
  return EXIT.unrecognised
}

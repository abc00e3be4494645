import { diffFormats } from '../ask/diff/diff-formats.ts'
import { diff } from '../reader.ts'
import type { Report } from '../report/types.ts'
import type { CollectFlags } from './collect-flags.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import type { Messages } from './messages.ts'
import { print } from './print.ts'
import { contentsOf, isOfInput } from './saved-reports.ts'

/**
 * Writes what is different between what was saved before and this machine now; runs are compared that have the same view and options.
 * The exit code is that of `diff`.
 */
export async function compareWith(
  file: string,
  collect: () => Promise<Report>,
  { format, pretty, where }: CollectFlags,
  say: Messages,
): Promise<Exit> {
  const name = format ?? 'table'
  if (!isKnown(name))
    throw new UsageError(`option '--format': a comparison is written as ${Object.keys(diffFormats).join(', ')}`)
  try {
    const answer = await diff([contentsOf(file), await collect()], { names: [file, 'live'], where: where ?? undefined })
    print(diffFormats[name].write(answer, { pretty }))
    if (answer.different === null) say.error('nothing saved there has the same view and options')
    if (answer.different === null) return EXIT.usage
    return answer.different ? EXIT.unrecognised : EXIT.ok
  } catch (error) {
    if (!isOfInput(error)) throw error
    say.error(error.message)
    return EXIT.usage
  }
}

function isKnown(format: string): format is keyof typeof diffFormats {
  return Object.hasOwn(diffFormats, format)
}

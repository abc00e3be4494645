import type { Command } from 'commander'
import { suggestion } from '../text/nearest.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import { loudnessOf, messages } from './messages.ts'
import { print, printError } from './print.ts'
import { InputError, nameOf, reportsOf } from './saved-reports.ts'
import { terminalOf } from './terminal.ts'

interface RenderFlags {
  readonly as?: string
  readonly locale?: string
  readonly quiet?: boolean
}

/** Gives a program the command `render`; `done` gets its exit code. */
export function addRender(program: Command, done: (exit: Exit) => void): void {
  program
    .command('render')
    .description('write a JSON report back as a tool prints it')
    .argument('[report]', 'JSON or NDJSON that netscribe wrote; standard input when there is none or for -')
    .option('--as <dialect>', 'in the layout of this dialect or platform: windows, linux, macos … (default: as it was)')
    .option('--locale <locale>', 'in this language, as far as the tool speaks it: en, ja, de …')
    .option('-q, --quiet', 'do not say what was left out')
    .action(async (file: string | undefined, flags: RenderFlags) => done(await renderFile(file ?? '-', flags)))
}

/** Reads one file of reports and writes them as text. */
async function renderFile(file: string, flags: RenderFlags): Promise<Exit> {
  const terminal = terminalOf()
  const say = messages(loudnessOf({ ...flags, verbose: !flags.quiet }, terminal), printError)
  if (file === '-' && terminal.input) throw new UsageError('render needs a report: a file, or JSON on standard input')
  const { dialects, render } = await import('../reader.ts')
  const { sentenceOfOmission } = await import('../write/render/omission.ts')
  checkTarget(flags, dialects)
  const reports = await reportsOf(file).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error
    say.error(error.message)
    return null
  })
  if (!reports) return EXIT.unrecognised
  for (const report of reports) {
    const written = attempt(() => render(report, { dialect: flags.as?.toLowerCase(), locale: flags.locale }))
    if (written instanceof RangeError) throw new UsageError(`option '--locale': ${written.message}`)
    print(written.text)
    for (const omission of written.omitted)
      say.hint(
        `${nameOf(file)}: ${sentenceOfOmission(omission, flags.as ?? report.captures[omission.capture]?.dialect ?? '')}`,
      )
  }
  return EXIT.ok
}

/** @throws UsageError that lists the dialects, or the languages of the one that is asked for. */
function checkTarget(
  { as, locale }: RenderFlags,
  dialects: readonly { name: string; platform: string | null; words: readonly { locale: string }[] }[],
): void {
  const wanted = as?.toLowerCase()
  const targets = dialects.filter(
    ({ name, platform }) => wanted === undefined || name === wanted || platform === wanted,
  )
  if (targets.length === 0) {
    const names = [
      ...new Set(dialects.flatMap(({ name, platform }) => [name, ...(platform === null ? [] : [platform])])),
    ]
    throw new UsageError(`option '--as': '${as}' is not known. ${suggestion(as as string, names)}`)
  }
  const spoken = (wanted === undefined ? targets : targets.slice(0, 1)).flatMap(({ words }) =>
    words.map((one) => one.locale),
  )
  if (locale !== undefined && !spoken.includes(locale))
    throw new UsageError(
      `option '--locale': ${as ?? 'no dialect'} does not print '${locale}'. ${suggestion(locale, [...new Set(spoken)].sort())}`,
    )
}

/** The result, or what was said to be out of range. */
function attempt<T>(work: () => T): T | RangeError {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) return error
    throw error
  }
}

import { exporterFor } from '../ask/index.ts'
import type { Question } from '../ask/question.ts'
import { dialects } from '../reader.ts'
import { NO_FRAME } from '../write/export/frame.ts'
import type { Joined } from '../write/export/index.ts'
import { EXIT, type Exit, UsageError } from './exit.ts'
import { type FinishedFiles, finishedFiles } from './finished-files.ts'
import { sizesOf } from './input.ts'
import { isEncoding } from './is-encoding.ts'
import { ledBy } from './led-by.ts'
import { loudnessOf, type Messages, messages } from './messages.ts'
import { namedFiles } from './named-files.ts'
import { failedOutput, openOutput } from './open-output.ts'
import type { Output } from './output.ts'
import { isStandardOutput } from './output-place.ts'
import { checkedForces, columnsOf, formatOf, type ParseFlags } from './parse-options.ts'
import { paysForThreads } from './pays-for-threads.ts'
import { printable, screen } from './print.ts'
import { progressOf } from './progress.ts'
import { type FileEnd, type Reading, readFile, type Surroundings } from './read-file.ts'
import type { Terminal } from './terminal.ts'
import type { Threads } from './threads.ts'

/** A run over some files: how they are read, and where what was read goes. */
interface Run extends Surroundings {
  readonly reading: Reading
  readonly output: Output
  readonly say: Messages
  readonly threads: Threads | null
  readonly finished: FinishedFiles | undefined
}

/**
 * Reads the files and writes what was read in their order, large ones at the same time; where a question is asked, the one
 * answer to it.
 */
export async function parseFiles(
  names: readonly string[],
  flags: ParseFlags,
  terminal: Terminal,
  question?: Question,
): Promise<Exit> {
  const named = namedFiles(names, flags)
  const finished = finishedBy(flags)
  const files = finished ? named.filter((file) => !finished.has(file)) : named
  const forces = checkedForces(flags, { dialects, isEncoding })
  const toTerminal = terminal.output && isStandardOutput(flags.output)
  const sizes = sizesOf(files)
  const isShown = terminal.errors && !toTerminal && !flags.quiet
  const progress = progressOf(sizes, isShown, screen)
  const loudness = loudnessOf(flags, terminal)
  const say = messages(loudness, progress.write, flags.quiet)
  const format = formatOf(flags, toTerminal, question)
  const fields = columnsOf(flags, format)
  const output = await openOutput(flags.output, files, (isTerminal) => printable(format, isTerminal), toTerminal, say)
  if (!output) return EXIT.unrecognised
  const options = {
    ...forces,
    question,
    view: flags.view,
    where: flags.where,
    timezone: flags.timezone,
    fields,
    spans: flags.spans,
    findings: flags.findings,
    services: flags.services,
    recognised: flags.recognised,
    pretty: flags.pretty ?? toTerminal,
    width: toTerminal ? terminal.width : undefined,
    colour: flags.color ?? (terminal.colour && toTerminal),
    // An answer is not gathered in threads, which no function can be handed to.
    ...(question && { onLack: say.notice }),
  }
  const reading: Reading = {
    format,
    options,
    strict: flags.strict ?? false,
    several: named.length !== 1,
    isVerbatim: output.isVerbatim,
  }
  const joined = await joinedOf(reading)
  const threads =
    !joined && !toTerminal && paysForThreads(sizes)
      ? (await import('./threads.ts')).threadsFor(files, reading, {
          loudness,
          quiet: flags.quiet ?? false,
          write: progress.write,
        })
      : null
  let keep = false
  let exit: Exit = EXIT.ok
  try {
    const read = await readAll(files, { reading, output, say, joined, threads, finished, progress: progress.read })
    exit = read.exit
    keep = read.written && exit !== EXIT.unread
  } finally {
    progress.end()
    await threads?.close()
    joined?.close?.()
    await output.close(keep)
  }
  return output.failure ? failedOutput(output.failure, flags.output ?? 'standard output', say) : exit
}

async function readAll(files: readonly string[], run: Run): Promise<{ exit: Exit; written: boolean }> {
  const { output, joined, reading } = run
  const frame = (reading.several && exporterFor(reading.format, reading.options.question).frame) || NO_FRAME
  let exit: Exit = EXIT.ok
  let written = frame.before !== ''
  if (written) await output.write(frame.before)
  let count = 0
  for (const [i, file] of files.entries()) {
    const read = await readNext(i, file, { ...run, output: ledBy(frame.between(file, count), output) })
    if (output.failure) break
    if (read.written) count++
    if (read.whole) run.finished?.add(file)
    exit = worse(exit, read.exit)
  }
  if (reading.several && reading.options.recognised) {
    run.say.notice(`${count} of ${files.length} files have something in them`)
    if (count === 0 && files.length > 0) exit = EXIT.unrecognised
  }
  for (const rest of [...(joined?.end() ?? []), frame.after]) if (rest.length > 0) await output.write(rest)
  written ||= count > 0
  return { exit, written }
}

/** @throws UsageError where what is written is no stream: a file is kept once all is read, and a table ends with the last file. */
function finishedBy({ resume, output }: ParseFlags): FinishedFiles | undefined {
  if (resume === undefined) return undefined
  if (isStandardOutput(output)) return finishedFiles(resume)
  throw new UsageError("option '--resume': a file is written once all is read. Add to one with >> instead of --output.")
}

function readNext(i: number, file: string, run: Omit<Run, 'output'> & Surroundings): Promise<FileEnd> {
  return run.threads && file !== '-' ? run.threads.read(i, run) : readFile(file, run.reading, run)
}

/** The one table of several files, in a format that has one. */
function joinedOf({ format, options, several }: Reading): Promise<Joined> | Joined | undefined {
  return several ? exporterFor(format, options.question).join?.(options) : undefined
}

/** Of two exit codes the graver one: not recognised, then unread. */
function worse(a: Exit, b: Exit): Exit {
  if (a === EXIT.unrecognised || b === EXIT.unrecognised) return EXIT.unrecognised
  return a === EXIT.ok ? b : a
}

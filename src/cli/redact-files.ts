import { StandIns } from '../ask/redact/stand-ins.ts'
import { SeveralTextsError } from '../library/several-texts.ts'
import { dialects, redact } from '../reader.ts'
import { EXIT, type Exit } from './exit.ts'
import { blocksOf, reasonOf, sizesOf } from './input.ts'
import { isEncoding } from './is-encoding.ts'
import { loudnessOf, type Messages, messages } from './messages.ts'
import { failedOutput, openOutput } from './open-output.ts'
import type { Output } from './output.ts'
import { isStandardOutput } from './output-place.ts'
import { checkedForces } from './parse-options.ts'
import { printable, printError } from './print.ts'
import type { Terminal } from './terminal.ts'

/** The options of `redact` as they were given. */
export interface RedactFlags {
  readonly keep?: string
  readonly map?: string
  readonly salt?: string
  readonly output?: string
  readonly dialect?: string
  readonly locale?: string
  readonly encoding?: string
  readonly quiet?: boolean
}

/** Writes the texts of files one after another, with the same stand-ins in all of them. */
export async function redactFiles(files: readonly string[], flags: RedactFlags, terminal: Terminal): Promise<Exit> {
  const forces = checkedForces(flags, { dialects, isEncoding })
  const toTerminal = terminal.output && isStandardOutput(flags.output)
  const say = messages(loudnessOf(flags, terminal), printError, flags.quiet)
  const output = await openOutput(flags.output, files, (isTerminal) => printable('json', isTerminal), toTerminal, say)
  if (!output) return EXIT.unrecognised
  const standIns = new StandIns({ keep: flags.keep, salt: flags.salt, mapped: flags.map !== undefined })
  let exit: Exit = EXIT.ok
  let written = 0
  try {
    for (const file of files) {
      const end = await redactFile(file, { ...forces, name: file, standIns }, output, say)
      if (end !== null) written++
      if (end !== EXIT.ok) exit = EXIT.unrecognised
      if (output.failure) break
    }
  } finally {
    await output.close(written > 0)
  }
  if (output.failure) return failedOutput(output.failure, flags.output ?? 'standard output', say)
  sayDisplaced(standIns, flags.salt !== undefined, say)
  if (flags.map !== undefined && !(await writeMap(flags.map, files, standIns, say))) return EXIT.unrecognised
  return exit
}

/** Redacts one file; null when it could not be read as a text, which was said. */
async function redactFile(
  file: string,
  options: NonNullable<Parameters<typeof redact>[1]>,
  output: Output,
  say: Messages,
): Promise<Exit | null> {
  const name = file === '-' ? 'standard input' : file
  const [size] = sizesOf([file])
  const pieces = redact(size === undefined ? blocksOf(file) : () => blocksOf(file), options)
  try {
    let piece = await pieces.next()
    for (; !piece.done; piece = await pieces.next()) {
      await output.write(piece.value)
      if (output.failure) return EXIT.ok
    }
    if (piece.value.recognised) return EXIT.ok
    say.error(`${name}: nothing in it was recognised as output of netstat; only what shows by its form was replaced`)
    return EXIT.unrecognised
  } catch (error) {
    if (!(error instanceof SeveralTextsError || (error instanceof Error && 'syscall' in error))) throw error
    say.error(`${name}: ${error instanceof SeveralTextsError ? error.message : reasonOf(error)}`)
    return null
  } finally {
    await pieces.return?.(undefined as never)
  }
}

function sayDisplaced({ displaced }: StandIns, isSalted: boolean, say: Messages): void {
  if (displaced === 0) return
  const values = displaced === 1 ? '1 value' : `${displaced} values`
  say.notice(
    isSalted
      ? `${values} may have another stand-in in other texts: their hashes are those of others`
      : `${values} share a stand-in with others: there are no more of them`,
  )
}

/** Writes what stands for what; false when that failed, which was said. */
async function writeMap(file: string, inputs: readonly string[], standIns: StandIns, say: Messages): Promise<boolean> {
  const map = await openOutput(file, inputs, () => null, false, say)
  if (!map) return false
  await map.write(`${JSON.stringify(standIns.mapping, null, 2)}\n`)
  await map.close(true)
  if (map.failure) say.error(`${file}: ${reasonOf(map.failure)}`)
  return !map.failure
}

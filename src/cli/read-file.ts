import type { AnyFormat } from '../ask/index.ts'
import type { Conversion } from '../library/conversion.ts'
import { SavedError } from '../library/saved.ts'
import { convert, convertToBytes } from '../reader.ts'
import { sentenceOf } from '../report/issues.ts'
import type { Issue } from '../report/types.ts'
import { kindOf } from '../sources/kind.ts'
import { nearest } from '../text/nearest.ts'
import type { Joined } from '../write/export/index.ts'
import { EXIT, type Exit } from './exit.ts'
import { blocksOf, reasonOf } from './input.ts'
import type { Messages } from './messages.ts'
import type { Output } from './output.ts'
import { sayFindings } from './say-findings.ts'

/** How the files of a run are read and written; the same in every thread. */
export interface Reading {
  readonly format: AnyFormat
  readonly options: NonNullable<Parameters<typeof convertToBytes>[2]>
  readonly strict: boolean
  /** Whether there are several files. */
  readonly several: boolean
  /** Whether what is written goes out as it is. */
  readonly isVerbatim: boolean
}

/** Where the reading of a file reports to. */
export interface Surroundings {
  readonly output: Pick<Output, 'write' | 'failure'>
  readonly say: Messages
  readonly joined?: Joined | undefined
  /** Hears how many bytes were read. */
  readonly progress?: ((bytes: number) => void) | undefined
}

/** How the reading of a file ended. */
export interface FileEnd {
  /** Whether something was written of it. */
  readonly written: boolean
  /** Whether it was read to its end, whatever was in it. */
  readonly whole: boolean
  readonly exit: Exit
}

/** Reads one file, or standard input for `-`, and writes what was read of it. */
export async function readFile(file: string, reading: Reading, around: Surroundings): Promise<FileEnd> {
  const { output, say, joined } = around
  const name = file === '-' ? 'standard input' : file
  let issues = say.issues(name)
  let place = file
  const unread: Issue[] = []
  const first: First = {}
  const onIssue = (issue: Issue, source: string) => {
    if (source !== place) {
      issues.close()
      place = source
      issues = say.issues(source)
    }
    if (issue.severity === 'error' && issue.code !== 'nothing-recognised') first.trouble ??= sentenceOf(issue)
    if (issue.code === 'row-unread' && unread.length < 10) unread.push(issue)
    issues.hear(issue)
  }
  const blocks = watched(file, first, around.progress)
  const write = reading.isVerbatim ? convertToBytes : convert
  const pieces = write(blocks, reading.format, {
    ...reading.options,
    name: file,
    onIssue,
    joined,
    limits: LIMITS,
    element: reading.several,
  })
  let began = false
  try {
    let piece = await pieces.next()
    for (; !piece.done; piece = await pieces.next()) {
      began = true
      await output.write(piece.value)
      if (output.failure) return { written: true, whole: false, exit: EXIT.ok }
    }
    issues.close()
    sayLeftOut(name, piece.value, reading, say)
    sayFindings(name, piece.value.findings, say)
    return { written: began, whole: true, exit: judge(name, piece.value, unread, first, reading, say) }
  } catch (error) {
    if (error instanceof SavedError) {
      say.error(error.message)
      return { written: began, whole: false, exit: EXIT.unrecognised }
    }
    if (!isOfSystem(error)) throw error
    say.error(`${name}: ${reasonOf(error)}${meantCommand(file, error)}`)
    return { written: began, whole: false, exit: EXIT.unrecognised }
  } finally {
    await pieces.return?.(undefined as never)
  }
}

/** What a file begins with when that is no text, and the first thing that went wrong with opening it. */
interface First {
  kind?: string | undefined
  trouble?: string
}

/** Nobody waits for a file but who named it; a log may unpack to this much. */
const LIMITS = { expanded: 64 * 1024 ** 3, members: 1_000_000 }

/** The blocks of a file; remembers what its first bytes look like. */
async function* watched(file: string, first: First, progress: Surroundings['progress']): AsyncGenerator<Uint8Array> {
  let keepFlat: (() => void) | undefined
  let begun = false
  for await (const block of blocksOf(file)) {
    if (!begun) first.kind = binaryKind(block)
    // What is one block long needs no care of its memory.
    else keepFlat ??= (await import('./memory.ts')).keepMemoryFlat()
    begun = true
    keepFlat?.()
    progress?.(block.length)
    yield block
  }
}

function binaryKind(bytes: Uint8Array): string | undefined {
  const kind = kindOf(bytes, true)
  return kind?.is === 'binary' ? kind.what : undefined
}

function sayLeftOut(name: string, { leftOut }: Conversion, { format }: Reading, say: Messages): void {
  if (leftOut.size === 0) return
  const views = [...leftOut].map(([view, rows]) => `${view} (${rows === 1 ? '1 row' : `${rows} rows`})`).join(', ')
  say.notice(`${name}: ${format} holds one view; left out: ${views}; --view chooses`)
}

/** The exit code of one source, with its reason said. */
function judge(
  name: string,
  { sources, coverage, recognised }: Conversion,
  unread: readonly Issue[],
  { kind, trouble }: First,
  { strict, several, options }: Reading,
  say: Messages,
): Exit {
  // Of many files those with nothing in them are left out, as was asked for.
  if (!recognised && several && options.recognised && trouble === undefined) return EXIT.ok
  if (!recognised) {
    const why =
      trouble ??
      (sources.every(({ bytes, path }) => bytes === 0 && path.length === 0)
        ? 'the input is empty'
        : kind
          ? `this looks like ${kind}`
          : 'nothing in it was recognised as output of netstat')
    say.error(`${name}: ${why}`)
    return EXIT.unrecognised
  }
  if (!strict || coverage.unread === 0) return EXIT.ok
  say.unread(name, coverage.unread, unread)
  return EXIT.unread
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function meantCommand(file: string, error: unknown): string {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || /[./\\]/.test(file)) return ''
  const command = nearest(file, ['parse', 'count', 'timeline', 'edges', 'serve', 'help'])
  return command ? `; did you mean the command ${command}?` : ''
}

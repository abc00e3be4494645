import process from 'node:process'
import { type Conversion, convert, dialects, type Format } from '../index.ts'
import { createDecoding } from '../text/decode.ts'
import type { Issue } from '../types.ts'
import { EXIT, type Exit } from './exit.ts'
import { blocksOf, kindOfBytes, reasonOf } from './input.ts'
import { keepMemoryFlat } from './memory.ts'
import { loudnessOf, type Messages, messages } from './messages.ts'
import { nearest } from './nearest.ts'
import { fileOutput, type Output, standardOutput } from './output.ts'
import { checkedForces, formatOf, type ParseFlags } from './parse-options.ts'
import type { Terminal } from './terminal.ts'

/** A run over some files: what all of them share. */
interface Run {
  readonly format: Format
  readonly options: NonNullable<Parameters<typeof convert>[2]>
  readonly strict: boolean
  readonly several: boolean
  readonly output: Output
  readonly say: Messages
}

/** Reads the files one after another and writes what was read. */
export async function parseFiles(files: readonly string[], flags: ParseFlags, terminal: Terminal): Promise<Exit> {
  const forces = checkedForces(flags, { dialects, isEncoding })
  const toFile = flags.output !== undefined && flags.output !== '-'
  const toTerminal = terminal.output && !toFile
  const say = messages(loudnessOf(flags, terminal), (text) => process.stderr.write(text))
  const output = await openOutput(flags.output, say)
  if (!output) return EXIT.unrecognised
  const format = formatOf(flags, toTerminal)
  const options = {
    ...forces,
    view: flags.view,
    spans: flags.spans,
    pretty: flags.pretty ?? toTerminal,
    width: toTerminal ? terminal.width : undefined,
    colour: flags.color ?? (terminal.colour && toTerminal),
  }
  const run: Run = { format, options, strict: flags.strict ?? false, several: files.length > 1, output, say }
  let keep = false
  let exit: Exit = EXIT.ok
  try {
    const read = await readAll(files, run)
    exit = read.exit
    keep = read.written && exit !== EXIT.unread
  } finally {
    await output.close(keep)
  }
  return output.failure ? failed(output.failure, flags.output ?? 'standard output', say) : exit
}

async function readAll(files: readonly string[], run: Run): Promise<{ exit: Exit; written: boolean }> {
  const { output } = run
  const frame = run.several ? frameOf(run.format) : PLAIN
  let exit: Exit = EXIT.ok
  let written = run.several && frame.before !== ''
  if (written) await output.write(frame.before)
  let count = 0
  for (const file of files) {
    const between = frame.between(file, count)
    const read = await readOne(file, between, run)
    if (output.failure) break
    if (read.opened) count++
    exit = worse(exit, read.exit)
  }
  if (frame.after !== '') await output.write(frame.after)
  written ||= count > 0
  return { exit, written }
}

async function readOne(file: string, before: string, run: Run): Promise<{ opened: boolean; exit: Exit }> {
  const { output, say, options } = run
  const name = file === '-' ? 'standard input' : file
  const issues = say.issues(name)
  const unread: Issue[] = []
  const onIssue = (issue: Issue) => {
    if (issue.code === 'row-unread' && unread.length < 10) unread.push(issue)
    issues.hear(issue)
  }
  const first = { kind: undefined as string | undefined }
  const text = convert(watched(file, first), run.format, { ...options, name: file, onIssue })
  let began = false
  try {
    let piece = await text.next()
    for (; !piece.done; piece = await text.next()) {
      const start = began ? '' : before
      began = true
      await output.write(start + (run.several && run.format === 'json' ? withoutEnd(piece.value) : piece.value))
      if (output.failure) return { opened: true, exit: EXIT.ok }
    }
    issues.close()
    return { opened: true, exit: judge(name, piece.value, unread, first.kind, run) }
  } catch (error) {
    if (!isOfSystem(error)) throw error
    say.error(`${name}: ${reasonOf(error)}${meantCommand(file, error)}`)
    return { opened: began, exit: EXIT.unrecognised }
  } finally {
    await text.return?.(undefined as never)
  }
}

/** The exit code of one source, with its reason said. */
function judge(
  name: string,
  { sources, coverage, recognised }: Conversion,
  unread: readonly Issue[],
  kind: string | undefined,
  run: Run,
): Exit {
  if (!recognised) {
    const why =
      sources.every(({ bytes }) => bytes === 0)
        ? 'the input is empty'
        : kind
          ? `this looks like ${kind}`
          : 'nothing in it was recognised as output of netstat'
    run.say.error(`${name}: ${why}`)
    return EXIT.unrecognised
  }
  if (!run.strict || coverage.unread === 0) return EXIT.ok
  run.say.unread(name, coverage.unread, unread)
  return EXIT.unread
}

/** The blocks of a file; remembers what its first bytes look like. */
async function* watched(file: string, first: { kind: string | undefined }): AsyncGenerator<Uint8Array> {
  const keepFlat = keepMemoryFlat()
  let begun = false
  for await (const block of blocksOf(file)) {
    if (!begun) first.kind = kindOfBytes(block)
    begun = true
    keepFlat()
    yield block
  }
}

/** What stands before, between and behind several sources. */
interface Frame {
  readonly before: string
  readonly after: string
  between(file: string, count: number): string
}

const PLAIN: Frame = { before: '', after: '', between: () => '' }

function frameOf(format: Format): Frame {
  if (format === 'json') return { before: '[', after: '\n]\n', between: (_, count) => (count === 0 ? '\n' : ',\n') }
  if (format === 'table')
    return { before: '', after: '', between: (file, count) => `${count === 0 ? '' : '\n'}==> ${file} <==\n` }
  return PLAIN
}

/** A report ends its line; inside an array the array does. */
function withoutEnd(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

/** Of two exit codes the graver one: not recognised, then unread. */
function worse(a: Exit, b: Exit): Exit {
  if (a === EXIT.unrecognised || b === EXIT.unrecognised) return EXIT.unrecognised
  return a === EXIT.ok ? b : a
}

async function openOutput(file: string | undefined, say: Messages): Promise<Output | null> {
  if (file === undefined || file === '-') return standardOutput()
  try {
    return await fileOutput(file)
  } catch (error) {
    say.error(`${file}: ${reasonOf(error)}`)
    return null
  }
}

/** A reader that has seen enough (head, less) is no failure. */
function failed(error: NodeJS.ErrnoException, name: string, say: Messages): Exit {
  if (error.code === 'EPIPE') return EXIT.ok
  say.error(`${name}: ${reasonOf(error)}`)
  return EXIT.unrecognised
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function meantCommand(file: string, error: unknown): string {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || /[./\\]/.test(file)) return ''
  const command = nearest(file, ['parse', 'serve', 'help'])
  return command ? `; did you mean the command ${command}?` : ''
}

function isEncoding(label: string): boolean {
  try {
    createDecoding([], label)
    return true
  } catch {
    return false
  }
}

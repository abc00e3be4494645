import { frameOf } from '../write/export/frame.ts'
import { type Exporter, exporters, type Format, type Joined } from '../write/export/index.ts'
import type { ParseOptions } from './parameters.ts'
import { refusal } from './problems.ts'
import type { Sent } from './sent.ts'
import type { Pieces } from './streamed.ts'

/** What reads, as the library has it. */
export interface Reader {
  /** Reads every source in an input, and tells at the end whether they are a list; the library's own `parseAll`. */
  readonly parseAll: (input: Sent['input'], options: ReadOptions) => AsyncGenerator<ParsedReport, boolean>
  /** Reads an input and writes it in a format; the library's own `convert`. Without it there is JSON only. */
  readonly convert?: (input: Sent['input'], format: Format, options: ReadOptions) => Pieces
}

/** What is asked of a reading, and how far the input is opened. */
export interface ReadOptions extends ParseOptions {
  readonly limits: { readonly expanded: number }
  /** The table of several sources that this one goes into. */
  readonly joined?: Joined | undefined
  /** Whether the text is elements of a list, without its ends. */
  readonly element?: boolean
}

/** What the service has to know of a report: whether anything in the source was recognised. */
export interface ParsedReport {
  readonly issues: readonly { readonly code: string }[]
}

/** Reads what came with a call into its one report, or a list of them; the inputs share the room they may unpack to. */
export async function reportsOf(
  { parseAll }: Reader,
  sent: readonly Sent[],
  options: ReadOptions,
): Promise<ParsedReport | { reports: ParsedReport[] }> {
  const reports: ParsedReport[] = []
  let isList = sent.length > 1
  for (const one of sent) {
    const reading = parseAll(one.input, optionsFor(one, options, sent.length))
    for (;;) {
      const { done, value } = await reading.next()
      if (done) isList ||= value
      else reports.push(value)
      if (done) break
    }
  }
  const [first] = reports
  const answer = isList || !first ? { reports } : first
  if (reports.some(recognised)) return answer
  throw refusal(
    'nothing-recognised',
    'The report inside says what the reader saw.',
    isList || !first ? { reports } : { report: first },
  )
}

/** Reads what came with a call and writes it in a format: one after another, where there are several as one list or table. */
export async function* textOf(
  convert: NonNullable<Reader['convert']>,
  sent: readonly Sent[],
  format: Format,
  options: ReadOptions,
): Pieces {
  const [first] = sent
  if (first && sent.length === 1) return yield* convert(first.input, format, optionsFor(first, options, 1))
  const frame = frameOf(format)
  const exporter: Exporter = exporters[format]
  const joined = exporter.join?.(options)
  let recognised = false
  if (frame.before !== '') yield frame.before
  for (const [count, one] of sent.entries()) {
    const lead = frame.between(one.name ?? '-', count)
    if (lead !== '') yield lead
    const own = { ...optionsFor(one, options, sent.length), element: true, joined }
    const end = yield* convert(one.input, format, own)
    recognised ||= end.recognised
  }
  const rest = (joined?.end() ?? '') + frame.after
  if (rest !== '') yield rest
  return { recognised }
}

function optionsFor({ name, charset }: Sent, options: ReadOptions, count: number): ReadOptions {
  return {
    ...options,
    ...(name === undefined ? {} : { name }),
    ...(charset === undefined ? {} : { charset }),
    limits: { expanded: Math.floor(options.limits.expanded / count) },
  }
}

function recognised(report: ParsedReport): boolean {
  return !report.issues.some((issue) => issue.code === 'nothing-recognised')
}

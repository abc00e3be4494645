import { frameOf } from '../write/export/frame.ts'
import { type Exporter, exporters, type Format, type Joined } from '../write/export/index.ts'
import type { ParseOptions } from './parameters.ts'
import type { Sent } from './sent.ts'
import type { Pieces } from './streamed.ts'

/** What reads an input and writes it in a format; the library's own `convert`. */
export type Convert = (input: Sent['input'], format: Format, options: ReadOptions) => Pieces

/** What is asked of a reading, and how far the input is opened. */
export interface ReadOptions extends ParseOptions {
  readonly limits: { readonly expanded: number }
  /** The table of several sources that this one goes into. */
  readonly joined?: Joined | undefined
  /** Whether the text is elements of a list, without its ends. */
  readonly element?: boolean
}

/** Reads what came with a call and writes it in a format: one after another, where there are several as one list or table. */
export function textIn(format: Format, convert: Convert, sent: readonly Sent[], options: ReadOptions): Pieces {
  const text = textOf(convert, sent, format, options)
  return format === 'json' ? jsonText(text) : text
}

async function* textOf(convert: Convert, sent: readonly Sent[], format: Format, options: ReadOptions): Pieces {
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

/** JSON as the service answers with it: a report, or an object with a list of them, which the library writes as an array. */
async function* jsonText(pieces: Pieces): Pieces {
  const first = await pieces.next()
  if (first.done) return first.value
  const isList = first.value.startsWith('[')
  try {
    yield isList ? `{"reports":${first.value}` : first.value
    const end = yield* pieces
    if (isList) yield '}'
    return end
  } finally {
    await pieces.return({ recognised: false })
  }
}

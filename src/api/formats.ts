import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { parseAccept } from 'hono/utils/accept'
import { type AnyFormat, type Ask, answerFormats } from '../ask/index.ts'
import { allExporters, type Exporter } from '../write/export/index.ts'
import { refusal } from './problems.ts'

/** An output format as the service tells it. */
export interface FormatEntry {
  readonly name: AnyFormat
  readonly mediaType: string
  readonly extension: string
}

/** Every output format of the service, the first of them for a caller who has no wish. */
export const formats: readonly FormatEntry[] = entriesOf(
  Object.fromEntries(Object.entries<Exporter>(allExporters).filter(([, { isOfNode }]) => !isOfNode)),
)

/** The formats of the answers to a kind of question, likewise. */
export function formatsOf(ask: Ask): readonly FormatEntry[] {
  return entriesOf(answerFormats(ask))
}

/** The format a caller asks for: by its name in the query, else by the header Accept (RFC 9110 §12.5.1). */
export function chosenFormat(context: Context, formats: readonly FormatEntry[]): FormatEntry {
  const name = context.req.query('format')
  if (name !== undefined) return named(name, formats)
  const header = context.req.header('accept')
  if (!header) return formats[0] as FormatEntry
  const isAny = takesAny(header)
  // A browser names text/html on every way and takes anything beside: that asks for no page.
  const offered = isAny ? formats.filter(({ name }) => name !== 'html') : formats
  const supports = offered.map(({ mediaType }) => mediaType)
  const any = isAny ? (supports[0] as string) : ''
  const type = accepts(context, { header: 'Accept', supports, default: any })
  const format = formats.find(({ mediaType }) => mediaType === type)
  if (format) return format
  throw refusal('not-acceptable', `The types are ${supports.join(', ')}.`, { formats })
}

function entriesOf(formats: Readonly<Record<string, Pick<Exporter, 'mediaType' | 'extension'>>>): FormatEntry[] {
  return Object.entries(formats).map(([name, { mediaType, extension }]) => ({
    name: name as AnyFormat,
    mediaType,
    extension,
  }))
}

function named(name: string, formats: readonly FormatEntry[]): FormatEntry {
  const format = formats.find((one) => one.name === name)
  if (format) return format
  const known = formats.map((one) => one.name).join(', ')
  throw refusal('bad-parameter', `The formats are ${known}.`, { parameter: 'format' })
}

function takesAny(header: string): boolean {
  return parseAccept(header).some(({ type, q }) => (type === '*/*' || type === '*') && q > 0)
}

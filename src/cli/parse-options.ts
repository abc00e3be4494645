import { type AnyFormat, answerFormats } from '../ask/index.ts'
import type { Question } from '../ask/question.ts'
import type { View } from '../report/types.ts'
import { encodingNames } from '../text/encodings.ts'
import { suggestion } from '../text/nearest.ts'
import { formatsWithColumns } from '../write/export/chosen-fields.ts'
import { allExporters, type Format } from '../write/export/index.ts'
import { UsageError } from './exit.ts'
import type { FileFlags } from './named-files.ts'
import { isStandardOutput } from './output-place.ts'

/** The options of `parse` as they were given. */
export interface ParseFlags extends FileFlags {
  readonly format?: AnyFormat
  readonly view?: View
  readonly dialect?: string
  readonly locale?: string
  readonly encoding?: string
  readonly timezone?: string
  readonly where?: string
  readonly fields?: readonly string[]
  readonly spans?: boolean
  readonly findings?: boolean
  readonly services?: boolean
  readonly recognised?: boolean
  readonly resume?: string
  readonly strict?: boolean
  readonly output?: string
  readonly pretty?: boolean
  readonly color?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/**
 * The format that is asked for: by its name, by the name of the output file, by where the output goes. The answer to a
 * question is short, and a table unless another format is asked for.
 */
export function formatOf({ format, output }: ParseFlags, toTerminal: boolean, question?: Question): AnyFormat {
  if (format) return format
  const isForPeople = toTerminal || question !== undefined
  if (output === undefined || isStandardOutput(output)) return isForPeople ? 'table' : 'json'
  const extension = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase()
  const formats = question ? answerFormats(question.ask) : allExporters
  const found = Object.entries(formats).find(
    ([name, exporter]) => name === extension || exporter.extension === extension,
  )
  return (found?.[0] as Format | undefined) ?? 'json'
}

/**
 * The fields that columns are to be made of.
 * @throws UsageError where the format has no columns.
 */
export function columnsOf({ fields }: ParseFlags, format: string): readonly string[] | undefined {
  if (fields === undefined || formatsWithColumns.some((name) => name === format)) return fields
  throw new UsageError(
    `option '--fields': ${format} has no columns. Formats that have: ${formatsWithColumns.join(', ')}.`,
  )
}

/**
 * Holds dialect, locale and encoding against what is known; a locale comes back as it is written in the grammars.
 * @throws UsageError that lists what is known.
 */
export function checkedForces(
  flags: Pick<ParseFlags, 'dialect' | 'locale' | 'encoding'>,
  known: Known,
): Pick<ParseFlags, 'dialect' | 'locale' | 'encoding'> {
  const { dialect, locale, encoding } = flags
  const dialects = known.dialects.filter(({ name }) => dialect === undefined || name === dialect.toLowerCase())
  if (dialects.length === 0)
    throw wrong(
      '--dialect',
      dialect as string,
      suggestion(
        dialect as string,
        known.dialects.map(({ name }) => name),
      ),
    )
  const locales = [...new Set(dialects.flatMap(({ words }) => words.map((word) => word.locale)))].sort()
  const language = locales.find((one) => one.toLowerCase() === locale?.toLowerCase())
  if (locale !== undefined && language === undefined) throw wrong('--locale', locale, suggestion(locale, locales))
  if (encoding !== undefined && !known.isEncoding(encoding))
    throw wrong(
      '--encoding',
      encoding,
      suggestion(encoding, encodingNames).replace(
        /\.( |$)/,
        ' and every other name of the WHATWG Encoding Standard.$1',
      ),
    )
  return {
    ...(dialect && { dialect: dialect.toLowerCase() }),
    ...(language && { locale: language }),
    ...(encoding && { encoding }),
  }
}

/** What dialects, locales and encodings there are. */
export interface Known {
  readonly dialects: readonly { readonly name: string; readonly words: readonly { readonly locale: string }[] }[]
  isEncoding(label: string): boolean
}

function wrong(option: string, value: string, rest: string): UsageError {
  return new UsageError(`option '${option}': '${value}' is not known. ${rest}`)
}

import { type Command, InvalidArgumentError, Option } from 'commander'
import { suggestion } from '../nearest.ts'
import { encodingNames } from '../text/encodings.ts'
import type { View } from '../types.ts'
import { exporters, type Format } from '../write/export/index.ts'
import { UsageError } from './exit.ts'
import { isStandardOutput } from './output-place.ts'

/** The options of `parse` as they were given. */
export interface ParseFlags {
  readonly format?: Format
  readonly view?: View
  readonly dialect?: string
  readonly locale?: string
  readonly encoding?: string
  readonly spans?: boolean
  readonly strict?: boolean
  readonly output?: string
  readonly pretty?: boolean
  readonly color?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

const FORMATS = Object.keys(exporters)

const VIEWS = Object.keys({
  connections: 0,
  'unix-sockets': 0,
  routes: 0,
  interfaces: 0,
  statistics: 0,
  'multicast-groups': 0,
  masquerade: 0,
  'listen-queues': 0,
  memory: 0,
  'kernel-sockets': 0,
  'network-direct': 0,
  'interface-traffic': 0,
  table: 0,
} satisfies Record<View, 0>)

/** Gives a command the options of `parse`. */
export function addParseOptions(command: Command): Command {
  return command
    .argument('[file...]', 'text that netstat printed; standard input when there is none or for -')
    .addOption(
      new Option(
        '-f, --format <format>',
        `one of ${FORMATS.join(', ')} (default: json; table on a terminal)`,
      ).argParser(oneOf(FORMATS)),
    )
    .option('-o, --output <file>', 'write to this file once all is read; its name can tell the format')
    .option('--pretty', 'indent JSON (default on a terminal)')
    .addOption(
      new Option('--view <view>', 'only sections of this view: connections, routes, statistics …').argParser(
        oneOf(VIEWS),
      ),
    )
    .option('--dialect <dialect>', 'read as this dialect: windows, net-tools, macos …')
    .option('--locale <locale>', 'read words of this language: en, ja, pt-BR …')
    .option('--encoding <encoding>', 'decode with this encoding: utf-8, shift_jis, windows-1252 …')
    .option('--spans', 'say where each row and cell stands in the text')
    .option('--strict', 'fail when a line inside a table could not be read')
    .option('--color', 'use colours even when output is no terminal')
    .option('--no-color', 'use no colours')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say everything that was guessed or could not be read')
}

/**
 * The format that is asked for: by its name, by the name of the output file, by where the output goes.
 */
export function formatOf({ format, output }: ParseFlags, toTerminal: boolean): Format {
  if (format) return format
  if (output === undefined || isStandardOutput(output)) return toTerminal ? 'table' : 'json'
  const extension = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase()
  const found = Object.entries(exporters).find(
    ([name, exporter]) => name === extension || exporter.extension === extension,
  )
  return (found?.[0] as Format | undefined) ?? 'json'
}

/**
 * Holds dialect, locale and encoding against what is known; a locale comes back as it is written in the grammars.
 * @throws UsageError that lists what is known.
 */
export function checkedForces(flags: ParseFlags, known: Known): Pick<ParseFlags, 'dialect' | 'locale' | 'encoding'> {
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

function oneOf(known: readonly string[]): (value: string) => string {
  return (value) => {
    const found = known.find((one) => one === value.toLowerCase())
    if (found !== undefined) return found
    throw new InvalidArgumentError(suggestion(value, known))
  }
}

function wrong(option: string, value: string, rest: string): UsageError {
  return new UsageError(`option '${option}': '${value}' is not known. ${rest}`)
}

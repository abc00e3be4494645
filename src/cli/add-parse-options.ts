import { type Command, InvalidArgumentError, Option } from 'commander'
import type { View } from '../report/types.ts'
import { placedIn } from '../text/moment/timezone.ts'
import { nearest, suggestion } from '../text/nearest.ts'
import { checkedFields } from '../write/export/chosen-fields.ts'
import { allExporters } from '../write/export/index.ts'
import { queryOfRows } from './query-of-rows.ts'

const FORMATS = Object.keys(allExporters)

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
  command
    .argument('[file...]', 'text that netstat printed; standard input when there is none or for -')
    .addOption(
      new Option(
        '-f, --format <format>',
        `one of ${FORMATS.join(', ')} (default: json; table on a terminal)`,
      ).argParser(oneOf(FORMATS)),
    )
    .addOption(
      new Option('--fields <names>', 'only these columns, in this order: pid,local.port,state …').argParser(fieldsIn),
    )
    .option('--spans', 'say where each row and cell stands in the text')
    .option('--findings', 'say what the rows show together: leaks, floods, hosts that do not answer …')
    .option('--services', 'name ports printed as numbers as IANA registered them')
    .option('--recognised', 'leave out files, and texts in archives, in which nothing is recognised')
    .option('--resume <list>', 'leave out files that this list has, and add those that are read to it')
  return addReadingOptions(addFileOptions(command))
}

/** Gives a command the options of which files are read. */
export function addFileOptions(command: Command): Command {
  return command
    .option('-r, --recursive', 'read the files in directories that are named, and below them')
    .option(
      '--files-from <list>',
      'read the files that this file names too, one a line or behind zeros; - for standard input',
    )
}

/** Gives a command the options of reading, and of where the text goes. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write to this file once all is read; its name can tell the format')
    .option('--pretty', 'indent JSON (default on a terminal)')
    .addOption(
      new Option('--view <view>', 'only sections of this view: connections, routes, statistics …').argParser(
        oneOf(VIEWS),
      ),
    )
    .addOption(
      new Option(
        '--where <query>',
        'only rows that it asks for: state:CLOSE_WAIT port:443 -foreign:10.0.0.0/8 …',
      ).argParser(queryOfRows),
    )
    .option('--dialect <dialect>', 'read as this dialect: windows, net-tools, macos …')
    .option('--locale <locale>', 'read words of this language: en, ja, pt-BR …')
    .option('--encoding <encoding>', 'decode with this encoding: utf-8, shift_jis, windows-1252 …')
    .addOption(
      new Option('--timezone <zone>', 'the time zone of dates that name none: Asia/Tokyo, Europe/Berlin …').argParser(
        timezoneNamed,
      ),
    )
    .option('--strict', 'fail when a line inside a table could not be read')
    .option('--color', 'use colours even when output is no terminal')
    .option('--no-color', 'use no colours')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say everything that was guessed or could not be read')
}

/** The name of a time zone of IANA. */
function timezoneNamed(name: string): string {
  try {
    placedIn(name)
    return name
  } catch {
    const near = nearest(name, Intl.supportedValuesOf('timeZone'))
    throw new InvalidArgumentError(`It is no time zone of IANA.${near ? ` Did you mean ${near}?` : ''}`)
  }
}

/** The names of fields behind commas. */
function fieldsIn(names: string): readonly string[] {
  try {
    return checkedFields(names.split(',').map((name) => name.trim()))
  } catch (error) {
    throw error instanceof RangeError ? new InvalidArgumentError(error.message) : error
  }
}

/** Reads the value of an option that is one of those that are known. */
export function oneOf(known: readonly string[]): (value: string) => string {
  return (value) => {
    const found = known.find((one) => one === value.toLowerCase())
    if (found !== undefined) return found
    throw new InvalidArgumentError(suggestion(value, known))
  }
}

import process from 'node:process'
import type { AnyFormat } from '../ask/index.ts'
import { isBinary } from '../write/export/index.ts'
import { visibleLines, visibleStyled } from '../write/visible.ts'
import { UsageError } from './exit.ts'
import type { Shown } from './output.ts'

/** Prints text for people to standard output; what would steer a terminal is made visible. */
export function print(text: string): void {
  process.stdout.write(visibleLines(text))
}

/** Prints text for people to standard error, likewise. */
export function printError(text: string): void {
  process.stderr.write(visibleLines(text))
}

/** Standard error as it is, for text that was made visible: Node opens it only when something is said, which most runs do not. */
export const screen = {
  get columns() {
    return process.stderr.columns
  },
  write: (text: string) => process.stderr.write(text),
}

/** Formats for people: made visible wherever they go. */
const FOR_PEOPLE: ReadonlySet<AnyFormat> = new Set<AnyFormat>(['table', 'markdown', 'chart'])

/**
 * How text in a format is made fit for standard output: data stay as they are where no terminal is, in all else what would
 * steer a terminal is made visible.
 * @throws UsageError for bytes that are no text, where a terminal is.
 */
export function printable(format: AnyFormat, toTerminal: boolean): Shown {
  if (toTerminal && isBinary(format))
    throw new UsageError(`${format} is no text for a terminal: -o FILE writes it to a file`)
  if (!toTerminal && !FOR_PEOPLE.has(format)) return null
  return format === 'table' ? visibleStyled : visibleLines
}

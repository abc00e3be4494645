import type { Cell } from './cells/cell.ts'
import type { StateWords } from './cells/state.ts'

/** What printed a text. */
export type DialectName =
  | 'windows'
  | 'net-tools'
  | 'busybox'
  | 'toybox'
  | 'macos'
  | 'freebsd'
  | 'openbsd'
  | 'netbsd'
  | 'solaris'
  | 'aix'
  | 'hpux'
  | 'procfs'

/** One column of a table: the row key it fills, the kind of value, and what is peculiar about it. */
export interface Column {
  readonly key: string
  readonly cell: Cell
  /** The tool may leave the column blank, so that the next column's value stands in its place. */
  readonly optional?: true
  /** The value may hold blanks; it takes what the columns before and after it leave. At most one in a table. */
  readonly spacious?: true
  /** Without it there is no row. */
  readonly required?: true
  /** The command line option that makes the tool print this column. */
  readonly option?: string
  /** Rows can carry it although no heading names it (Windows in French prints no heading for the PID). */
  readonly unheaded?: true
}

/** A kind of table that a dialect prints: all columns it can have, and how its rows look when the heading is missing. */
export interface Table {
  /** The name under which word files give its title and heading words. */
  readonly name: string
  readonly view: string
  readonly columns: readonly Column[]
  /** Column lists of rows without a heading, likeliest first. */
  readonly forms: readonly (readonly string[])[]
  /** Values that the title says for all rows (Solaris `TCP: IPv6`). */
  readonly constants?: Readonly<Record<string, string>>
  /** Whether lines that name the owning program may follow a row (Windows -b). */
  readonly owners?: true
}

/** What one table is called in one language. */
export interface TableWords {
  readonly title?: string | readonly string[]
  /** Column key → heading word, or several where versions differ. */
  readonly heading?: Readonly<Record<string, string | readonly string[]>>
}

/** The words of one language, as printed; literals only. */
export interface Words {
  readonly locale: string
  /** Table name → its words. */
  readonly tables: Readonly<Record<string, TableWords>>
  /** What may stand behind a title, and the option it stands for: `(only servers)` is -l. */
  readonly scopes?: Readonly<Record<string, string | null>>
  /** Characters from the protocol to the next column, where that tells the language (Japanese Windows). */
  readonly protocolWidth?: number
  readonly states?: StateWords
  /** Words of the timer column → canonical kind. */
  readonly timers?: Readonly<Record<string, string>>
  /** Windows -b: the line printed when the owner is not known. */
  readonly ownerMessages?: readonly string[]
  /** Lines that say something about the output itself, by their beginning; code → texts. */
  readonly notices?: Readonly<Record<string, readonly string[]>>
}

/** Everything known about one tool's output: a value, no behaviour of its own. */
export interface Dialect {
  readonly name: DialectName
  readonly platform: string
  readonly tables: readonly Table[]
  readonly words: readonly Words[]
  /** Literal texts that this tool prints and its look-alikes do not; text → weight. */
  readonly signs?: Readonly<Record<string, number>>
  /** Whether the title comes again for each protocol of one run (OpenBSD). */
  readonly titlePerProtocol?: true
  /** Options that make the tool print addresses uncut. */
  readonly wideOptions?: readonly string[]
}

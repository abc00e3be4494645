import type { Fields } from '../text/fields.ts'
import type { Value } from '../text/structure/structure.ts'
import type { Cell, RowDraft } from './cells/cell.ts'
import type { SocketState, StateWords } from './cells/state.ts'
import type { UnixStateWords, UnixTypeWords } from './cells/unix-words.ts'
import type { OptionTable } from './command-line.ts'
import type { DialectName } from './dialect-name.ts'
import type { RowGrammar } from './row-grammar.ts'

/** How a tool prints a column (printf): width, side, and blanks before it. What is longer is not cut and moves the rest. */
export interface Print {
  readonly width: number
  readonly align?: 'right'
  /** Blanks before the column; 1 unless it is the first, which has none. */
  readonly gap?: number
  /** Blanks behind a value that is longer than the column, where there are more than those before the next column. */
  readonly spill?: number
  /** Where its heading word stands inside the column when that is not where the values stand. */
  readonly head?: { readonly width?: number; readonly align?: 'left' | 'right'; readonly shift?: number }
}

/** Lines that a tool prints around a table; an empty text is a blank line. */
export interface Frame {
  /** The table whose title stands above this one and its like, once a run. */
  readonly announcedBy?: string
  /** Lines above the announcing title, and between it and the table. */
  readonly aboveAnnounced?: readonly string[]
  readonly underAnnounced?: readonly string[]
  readonly aboveTitle?: readonly string[]
  readonly underTitle?: readonly string[]
  readonly underHeading?: readonly string[]
  readonly underRows?: readonly string[]
}

/** A part of a report that is written as one table. */
export interface Part {
  readonly rows: readonly RowDraft[]
  /** Keys of the columns that are printed. */
  readonly shown: ReadonlySet<string>
  /** Fields of the section: family, protocol, interface … */
  readonly facts: Readonly<Record<string, unknown>>
  /** Headings of a table that has no view of its own. */
  readonly headings: readonly string[]
  /** Options of the run. */
  readonly options: readonly string[]
  readonly words: Words
}

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
  /** How the tool prints it. */
  readonly print?: Print
  /** Rows can carry it although no heading names it (Windows in French prints no heading for the PID). */
  readonly unheaded?: true
  /** The tool's heading names it, and the headings that people wrote or copied may not: rows carry it all the same. */
  readonly forgotten?: true
}

/**
 * Reads the rows of a table that has no columns to speak of: the row or rows of one line, an empty list for a line that
 * belongs to the table and holds none, or null when it does not belong to it. It is called for every line of an open
 * table, so it must say no to prose. What is to be said about a row goes into the oddity's note.
 */
export type RowRule = (fields: Fields, oddity: { note: string | null }) => RowDraft | readonly RowDraft[] | null

/** How a tool writes the rows of a table as records: objects of JSON, elements of XML, lines of CSV, blocks of `Name : value`. */
export interface RecordShape {
  /** Column key → the name under which a record has its value, or several where versions differ; `local.port` is one inside of another. */
  readonly names: Readonly<Record<string, string | readonly string[]>>
  /** The columns without which a record is no row, or `fewest` of them. */
  readonly required: readonly string[]
  readonly fewest?: number
  /** The names by which a line is known to hold, or a line above it to begin, such records: no other program has them. */
  readonly signs: readonly string[]
  /** The name of the list or element that a record is in. */
  readonly within?: string
  /** The name of the object that this one is in; empty where it is in none. */
  readonly holder?: string
  /** Values that the record, or what it is in, has under these names. */
  readonly where?: Readonly<Record<string, string>>
  /** Whether people add names of their own, which are kept. */
  readonly isOpen?: true
  /** The names of lists in a record whose objects belong to its row. */
  readonly lists?: readonly string[]
  /** How a record is read that cells cannot describe; null when it is no row of the table. */
  readonly rule?: (record: RecordObject, place: RecordPlace) => RowDraft | null
  /** How each value of a record is read by itself, where all of them are rows; null when one is none of the table. */
  readonly entry?: (name: string, value: string) => RowDraft | null
}

/** What is known of the place of a record. */
export interface RecordPlace {
  /** The name of the list or element that it is in. */
  readonly within: string
  /** The name of the object that this one is in; empty where it is in none. */
  readonly holder: string
  /** The command that printed it; empty where none stands above. */
  readonly command: string
  /** A value that it has, or what it is in. */
  valueOf(name: string): string | undefined
}

/** A record: its values by their names, those of an object inside of it by both, `local.port`; and its lists of objects. */
export interface RecordObject {
  readonly values: ReadonlyMap<string, Value>
  readonly lists: ReadonlyMap<string, readonly RecordObject[]>
}

/** A kind of table that a dialect prints: all columns it can have, and how its rows look when the heading is missing. */
export interface Table {
  /** The name under which word files give its title and heading words. */
  readonly name: string
  readonly view: string
  readonly columns: readonly Column[]
  /** Says which fields of a row are which of its columns. */
  readonly grammar: RowGrammar
  /** Column lists of rows without a heading, likeliest first. */
  readonly forms: readonly (readonly string[])[]
  /** What is true of all rows: fields of the section (family of a route table, protocol of a statistics block). */
  readonly facts?: Readonly<Record<string, unknown>>
  /** A title above several tables: its facts hold for all of them, and it has no rows of its own. */
  readonly announces?: true
  /** The rows follow the title with no heading between them. */
  readonly titled?: true
  /** How its rows are written as records. */
  readonly record?: RecordShape
  /** How rows are read that columns cannot describe. */
  readonly rule?: RowRule
  /** What the first field of a row without a heading looks like, when no closed list of words says it. */
  readonly first?: RegExp
  /** The words, in whatever case, that the label at the beginning of such a row begins with; asked for once. */
  readonly firstWords?: () => readonly string[]
  /** What stands in the command line that prints it, where another table of the tool has the same heading. */
  readonly printedBy?: RegExp
  /** How many of its required columns a heading has to name, where it can name any of them; all unless said. */
  readonly fewest?: number
  /** Rows have all `columns`, in their order, whatever the heading names in whatever order (Windows IPv6 routes in Spanish and Russian). */
  readonly ordered?: true
  /** The names of the tables whose rows stand among its own, under one heading: sockets of several families (ss, lsof, sockstat). */
  readonly beside?: readonly string[]
  /** Whether each row says who has the socket open, which rows of other tools need not say: none of those is written in it. */
  readonly owned?: true
  /** What stands inside of each of its rows, where they can begin with any word. */
  readonly marked?: RegExp
  /** Names the tables, of those that share this function and `first`, of which a line may be a row: one question for them all. */
  readonly among?: (fields: Fields) => readonly string[]
  /** Whether a line belongs to the table and holds no row, such as one of lsof about a file that is no socket. */
  readonly passes?: (fields: Fields) => boolean
  /** Whether a line that is no row looks like one, where no columns say it: it is unread, and never passed over. */
  readonly resembles?: (fields: Fields) => boolean
  /** Its rows never follow those of another table of the view without a rule between them (Windows persistent routes). */
  readonly apart?: true
  /** Where a row begins in a text whose line ends were lost; global. */
  readonly breaks?: () => RegExp
  /** The command line option that makes the tool print this table, or the options that it takes together. */
  readonly option?: string | readonly string[]
  /** The tool itself prints a long row on two lines. */
  readonly wraps?: true
  /** The last value of a row is free text, which a narrow console breaks anywhere (Windows XP interface list). */
  readonly folds?: true
  /** Whether a line looks like its title in a language that is not known, or holds it as a part; it counts only above so many rows, or above two. */
  readonly entitled?: (line: string) => boolean
  readonly entitledRows?: number
  /** Values that the title says for all rows (Solaris `TCP: IPv6`). */
  readonly constants?: Readonly<Record<string, string>>
  /** The command line option with which lines that name the owning program follow a row (Windows -b). */
  readonly owners?: string
  /** Its rows end in as many words as there is to say: that they are many is no sign of another row in them. */
  readonly wordy?: true
  /** Fields that a row has only where the tool was told to print them, each with the option that tells it. */
  readonly shows?: Readonly<Record<string, string>>
  /** Reads a line that adds to the row above it (multicast addresses under an interface); null when it does not. */
  readonly below?: (fields: Fields) => RowDraft | null
  /** Keys that such lines have to give: without one of them there is no row. */
  readonly needsBelow?: readonly string[]
  /** Whether one run prints title and heading again and again (netstat -w). */
  readonly repeats?: true
  /** Lines around it. */
  readonly frame?: Frame | ((shown: ReadonlySet<string>) => Frame)
  /** Whether a bracket behind its title says which sockets are shown. */
  readonly scoped?: true
  /**
   * Whether a rule of dashes under the heading underlines each of its columns, or its words alone; `true` where only that
   * rule or a title above tells such a heading from that of another table.
   */
  readonly ruled?: true | 'columns' | 'words'
  /** How columns are printed where that depends on which others are, or on the rows. */
  readonly layout?: (part: Part) => Readonly<Record<string, Print>>
  /** Writes what `rule` reads: the lines of the rows; null when that cannot be told from the rows. */
  readonly write?: (part: Part) => readonly string[] | null
  /** Writes what `below` and `owners` read: the line of a row, and those under it. */
  readonly spread?: (row: RowDraft, line: string) => readonly string[]
  /** Whether the title is such a common word that it counts only right above a heading, a row or another title. */
  readonly common?: true
}

/** What one table is called in one language. */
export interface TableWords {
  /** As printed; `{key}` stands for one word, and `{#key}` for a number, that is a field of the section: `input ({interface}) output`; `{}` for one that is none; it can have several. */
  readonly title?: string | readonly string[]
  /** Column key → heading word, or several where versions differ. */
  readonly heading?: Readonly<Record<string, string | readonly string[]>>
  /** Whole headings as printed: of several the one that names exactly the columns is written. */
  readonly headings?: readonly string[]
  /** Columns that rows have and the heading does not name: the key of each → of the column before it. */
  readonly unnamed?: Readonly<Record<string, string>>
  /** Columns of the screen by which a heading word stands beside its place, to the left when negative. */
  readonly shift?: Readonly<Record<string, number>>
  /** Lines under the rows that say one thing of the table: field of the section → the text before the value. */
  readonly footer?: Readonly<Record<string, string>>
}

/** The words of one language, as printed; literals only. */
export interface Words {
  readonly locale: string
  /** Table name → its words. */
  readonly tables: Readonly<Record<string, TableWords>>
  /** Words that stand in the place of rows when a table is empty. */
  readonly empty?: readonly string[]
  /** Labels of counters: the English label → as printed, or several where versions differ. */
  readonly labels?: Readonly<Record<string, string | readonly string[]>>
  /**
   * Words by which a counter is known within its block where its label has another form: the English label → words that all
   * stand in it, `a|b` for either, `!` before one that does not.
   */
  readonly labelWords?: Readonly<Record<string, string>>
  /** What stands in the place of a gateway when there is none. */
  readonly onLink?: readonly string[]
  /** What may stand behind a title, and the option it stands for: `(only servers)` is -l. */
  readonly scopes?: Readonly<Record<string, string | null>>
  /** Characters from the protocol to the next column, where that tells the language (Japanese Windows). */
  readonly protocolWidth?: number
  readonly states?: StateWords
  /** States and types of UNIX domain sockets. */
  readonly unixStates?: UnixStateWords
  readonly unixTypes?: UnixTypeWords
  /** What stands before the kind of link in the first line of an interface (net-tools 1.60 -ie). */
  readonly linkLabel?: string
  /** Kinds of links that are not ASCII, kept as printed: by them the encoding is known (net-tools -ie). */
  readonly linkTypes?: readonly string[]
  /** Words in the block of an interface (net-tools 2.x -ie): as printed → in English. */
  readonly blockWords?: Readonly<Record<string, string>>
  /** Words of the timer column → canonical kind; one of them may end in the sign before a number (`käib-2`). */
  readonly timers?: Readonly<Record<string, string>>
  /** Windows -b: the line printed when the owner is not known. */
  readonly ownerMessages?: readonly string[]
  /** Lines that say something about the output itself, by their beginning; code → texts. */
  readonly notices?: Readonly<Record<string, readonly string[]>>
  /** Those of the notices that are printed without a line end, so that the next line is glued to them. */
  readonly unended?: readonly string[]
  /**
   * Sentences of statistics: block → sentence, `N` for each number, `{s}` for what a plural adds, `{y|ies}` for endings that
   * change → the names of its numbers in their order, `-` for one without. `/part` behind them: lines that hang under the
   * sentence are looked up in `block/part` first.
   */
  readonly counters?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Texts that only this language prints, for tables with the same titles in several. */
  readonly marks?: readonly string[]
}

/** Everything known about one tool's output: a value, no behaviour of its own. */
export interface Dialect {
  readonly name: DialectName
  /** What people call it; names of products are the same in every language. */
  readonly label: string
  /** The operating system; null where the tool runs on several and prints the same. */
  readonly platform: string | null
  readonly tables: readonly Table[]
  readonly words: readonly Words[]
  /** The command line of its netstat, and of its route where that prints the same tables; none where no tool printed it. */
  readonly options?: OptionTable
  readonly routeOptions?: OptionTable
  /** What this tool prints and its look-alikes do not, with its weight; tried on each line near a heading, at most 31. */
  readonly signs?: readonly (readonly [sign: RegExp, weight: number])[]
  /** Whether one run has each of its tables once, however many of one view follow each other: the files of /proc/net, the blocks of nstat. */
  readonly eachTableOnce?: true
  /** Whether the title comes again for each protocol of one run (OpenBSD). */
  readonly titlePerProtocol?: true
  /** The option without which listening and UDP sockets are not shown, where no title says it. */
  readonly listensWith?: string
  /** The options for numbers in the place of names of hosts and of ports; -n for both unless told. */
  readonly numericOptions?: { readonly hosts?: string; readonly ports?: string }
  /** How it spells the states of a connection in English, where that is not the canonical word; null for those it does not know. */
  readonly states?: Readonly<Partial<Record<SocketState, string | null>>>
  /** Whether it pads to so many bytes of UTF-8 in place of characters. */
  readonly padsBytes?: true
  /** Whether its rows name processes for those of other tools that have a bare PID (lsof). */
  readonly namesProcesses?: true
  /** Options that make the tool print addresses uncut. */
  readonly wideOptions?: readonly string[]
}

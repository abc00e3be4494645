import type { Lines, Piece } from '../text/lines.ts'
import type { Repair } from '../text/mojibake.ts'
import type { Origin } from '../text/origin.ts'

/** What a line means as it stands: nothing; a row that may lack something; one that has too much; all that it says. */
export type Meaning = 'nothing' | 'part' | 'surplus' | 'whole'

/** What the reader knows of a text, and menders ask. Offsets are those of the text of the run. */
export interface Knows {
  /** Where a message of a tool begins in a text; -1 when it has none. */
  noticeIn(text: string): number
  /** Where rows of any table may begin in a text. */
  rowStartsIn(text: string): readonly number[]
  /** Whether a part of the line is a row by itself, under whatever heading. */
  isRow(from: number, to: number): boolean
  /** Whether a part of the line is a row of the table that is open, with nothing odd about it. */
  isOpenRow(from: number, to: number): boolean
  /** The fewest fields of two rows of the table that is open on one line; infinite where nothing but their first words parts rows. */
  readonly fewestOfTwo: number
  isHeading(from: number, to: number): boolean
  /** The titles that stand in a part of a text, and where the lines below each begin. */
  titlesIn(from: number, to: number): readonly { start: number; end: number; breaks: readonly RegExp[] }[]
  /** Whether a line that means nothing may be the beginning of a row. */
  mayBeginRow(at: Piece): boolean
  /** Whether the line `index` means something by itself, so that it is no rest of a row. */
  isSomething(index: number): boolean
  /** Whether the line `index` is as wide as lines are that were broken. */
  goesOn(index: number): boolean
  /** Whether the line below `index` may hold what lacks a row that begins at `from`. */
  mayHaveRest(from: number, index: number): boolean
  /** Whether lines were broken at blanks, as mailers do. */
  readonly breaksAtBlanks: boolean
  /** A text with its damaged words as they were meant; undefined when none is damaged. */
  repair(text: string): Repair | undefined
}

/** The lines that may have stood in the place of some given ones. */
export interface Proposal {
  readonly lines: readonly Origin[]
  /** How many given lines they stand for, from the damaged one on. */
  readonly taken: number
  /** Words that were spelled anew. */
  readonly repair?: Repair
  /** Whether its line has to be a row with nothing odd about it. */
  readonly isRow?: true
  /** Whether it is taken before one that means as much. */
  readonly isLikelier?: boolean
}

/**
 * One kind of damage. It proposes what lines may have been and reads none: what a proposal means is for `mend` to weigh.
 * It is pure, and linear in the line that it looks at.
 */
export interface Mender {
  readonly name: string
  /** A text with this damage, and the same without it: both have the same rows. */
  readonly sample: { readonly hurt: string; readonly whole: string }
  /** Whether a line shows this damage at all; cheap, since every line is asked that means nothing. */
  shows(run: Lines, at: Piece, meaning: Meaning): boolean
  /** What it may have been, the likeliest first. Each proposal is answered with how much it means. */
  propose(run: Lines, at: Piece, knows: Knows, meaning: Meaning): Generator<Proposal, void, number>
}

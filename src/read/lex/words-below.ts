import type { Vocabulary } from '../../table/vocabulary.ts'
import type { Lines } from '../../text/lines.ts'

/** The words of tools that were found below a line: they are the next ones for all lines in between. */
export interface WordsBelow {
  readonly lines: Lines
  /** Indexes of the first line that they are below of, and of the line where they stand or the search ended. */
  readonly from: number
  readonly to: number
  readonly said: ReturnType<Vocabulary['spokenBy']>
}

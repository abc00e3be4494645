/** A way in which programs wrap a text, so that its lines are not what the tool printed. */
export interface Wrapping {
  readonly name: string
  /** What shows it in a line that cannot be read as it is. */
  readonly sign: RegExp
  /** What it puts into a line; global. */
  readonly pattern: RegExp
  /** What stands in the place of a match, which begins `at` in the line `text`: a text, or a line end. */
  readonly replace: (match: string, text: string, at: number) => string
  /** Whether a line that it put into several goes on in the next: a row of a table of HTML does with each of its cells. */
  readonly goesOn?: (line: string, next: string) => boolean
  /** Whether its signs can stand in a line that is whole, so that it counts only in one that means nothing. */
  readonly doubtful?: true
  /** Whether it is taken away only from lines that show its sign themselves. */
  readonly perLine?: true
}

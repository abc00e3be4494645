import type { TokenType } from 'chevrotain'
import type { LineToken } from '../../table/token.ts'
import { afterBlanks } from '../../text/blanks.ts'
import { type Lines, LOOKAHEAD } from '../../text/lines.ts'
import { LIST_BEGINS, listedLine, outputLines } from '../../text/repeated-output.ts'

const QUOTE = 34

// > |        "stdout": "Active Internet connections …\nProto …\ntcp …",
//   |        "stdout_lines": [
//   |            "Active Internet connections …",
/** The output of a command that Ansible shows twice, each line of the second time on a line of its own: these say nothing new. */
export class RepeatedOutput {
  private readonly row: TokenType
  /** The lines of the output, as long as it is not known that nothing was read of them. */
  private output: readonly string[] | null = null
  /** The number of the line where it stands, until it is known what was read there; 0 then. */
  private number = 0
  /** Which of its lines comes next in the list that is open; -1 where none is. */
  private next = -1

  constructor(row: TokenType) {
    this.row = row
  }

  /** Whether a line of the source repeats one that was read. */
  repeats(lines: Lines, index: number, made: readonly LineToken[]): boolean {
    const { text, starts, ends } = lines
    const from = starts[index] as number
    const to = ends[index] as number
    if (text.charCodeAt(afterBlanks(text, from, to)) !== QUOTE) {
      this.next = -1
      return false
    }
    this.note(made)
    const line = text.slice(from, to)
    if (this.next >= 0 && listedLine(line) === this.output?.[this.next]) {
      this.next++
      return true
    }
    this.next = LIST_BEGINS.test(line) && this.isWhole(lines, index + 1) ? 0 : -1
    this.remember(line, lines.first + index)
    return false
  }

  /** Forgets an output of which no rows were read: then it is the list that counts. */
  note(made: readonly LineToken[]): void {
    if (this.number === 0) return
    const isRead = made.some(({ tokenType, line }) => tokenType === this.row && line === this.number)
    if (!isRead) this.output = null
    this.number = 0
  }

  private remember(line: string, number: number): void {
    const output = line.includes('"stdout"') ? outputLines(line) : null
    if (!output) return
    this.output = output
    this.number = number
  }

  /** Whether the list that begins on a line has the lines of the output, as far as can be seen. */
  private isWhole({ text, starts, ends }: Lines, index: number): boolean {
    if (!this.output) return false
    const seen = this.output.slice(0, Math.min(LOOKAHEAD, starts.length - index))
    return seen.every((line, at) => listedLine(text.slice(starts[index + at], ends[index + at])) === line)
  }
}

import { isBlank } from './blanks.ts'
import { type FieldKind, kindOf } from './kinds.ts'
import type { Damage } from './mojibake.ts'

/**
 * True for the characters beyond ASCII that show nothing and that no tool prints: controls (C1), soft hyphens, spaces, directions
 * and joints without width. Those that join letters (U+200C, U+200D) belong to names in the scripts that need them.
 */
function isUnseen(code: number): boolean {
  return (
    code < 0xa0 ||
    code === 0xad ||
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x2060 ||
    code === 0xfeff
  )
}

const SPACE = 32

/** What a reading of a line costs beside its characters, as if it had so many more. */
const ATTEMPT = 45

/** What a form costs in which a row without a heading is tried. */
const FORM = 18

/** What failed inside of netscribe on a line: a table, and a column of it where one is known. */
export interface Fault {
  readonly table: string | null
  readonly cell: string | null
}

/** A line of a table that others can hang under. */
export interface Above {
  /** How far it is indented, tabs counted to the next eighth column. */
  readonly indent: number
  readonly label: string
  /** What its rule keeps of it. */
  readonly kind: string | null
}

/**
 * The blank-separated fields of one line, as offsets into the text that holds it.
 * One object is used again for every line: what a cell wants to keep it must slice.
 */
export class Fields {
  text = ''
  /** First and last (exclusive) offset of the line in `text`. */
  from = 0
  to = 0
  count = 0
  /** Whether a field holds characters that show nothing, such as a program or a page puts into a text. */
  unseen = false
  /** Whether the tool was told not to cut addresses (-W of net-tools, -l of macOS). */
  wide = false
  /** Options of the command line above; none when there is no such line. */
  options: readonly string[] = []
  /** Width of the address columns as the heading shows it; 0 when unknown. */
  addressWidth = 0
  /** How far the line is indented of which these fields are a part; null where they are all of it. */
  outerIndent: number | null = null
  /** Whether rows are to say where their cells stand. */
  spans = false
  /** For rules: the lines of the open table that the next one can hang under, outermost first. */
  above: Above[] = []
  /** How many rows of the open table came before. */
  row = 0
  /** How many rows stand under the title of the open table without a break; 0 when nobody counted. */
  block = 0
  /** How a word was damaged that a cell understood all the same, and what was meant; null when none was. */
  damage: (Damage & { readonly meant: string }) | null = null
  /** Where a reader of rows failed, and on which line; null when none did. */
  fault: (Fault & { readonly text: string; readonly from: number }) | null = null
  /** What reading took so far, in characters: each text that is split costs its own, and `ATTEMPT` for what is asked of it. */
  work = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)

  /** Splits `text[from, to)`; linear, allocates only when a line has more fields than any before. */
  split(text: string, from: number, to: number): this {
    this.text = text
    this.from = from
    this.to = to
    this.work += ATTEMPT + to - from
    let { starts, ends } = this
    let count = 0
    let unseen = false
    // No character behind the last one is asked for: the engine would ask for all of them the slow way from then on.
    for (let at = from; at < to; at++) {
      let code = text.charCodeAt(at)
      if (code === SPACE || isBlank(code)) continue
      if (count === starts.length) {
        this.grow()
        starts = this.starts
        ends = this.ends
      }
      starts[count] = at
      for (;;) {
        if (code <= SPACE || code >= 0x7f) {
          if (isBlank(code)) break
          unseen ||= code < SPACE || isUnseen(code)
        }
        if (++at === to) break
        code = text.charCodeAt(at)
      }
      ends[count++] = at
    }
    this.count = count
    this.unseen = unseen
    return this
  }

  /** Takes a text whose fields are known: what stands between two of these offsets is one, whatever it holds. */
  place(text: string, spans: readonly (readonly [start: number, end: number])[]): this {
    this.text = text
    this.from = 0
    this.to = text.length
    this.work += ATTEMPT + text.length
    while (this.starts.length < spans.length) this.grow()
    for (const [index, [start, end]] of spans.entries()) {
      this.starts[index] = start
      this.ends[index] = end
    }
    this.count = spans.length
    this.unseen = false
    return this
  }

  start(index: number): number {
    return this.starts[index] as number
  }

  end(index: number): number {
    return this.ends[index] as number
  }

  /** Where a character first stands in a field, -1 when it does not: the search ends with the field, however long the text is. */
  find(index: number, code: number): number {
    const end = this.ends[index] as number
    for (let at = this.starts[index] as number; at < end; at++) if (this.text.charCodeAt(at) === code) return at
    return -1
  }

  /** What a field looks like. */
  kind(index: number): FieldKind {
    return kindOf(this.at(index))
  }

  /** The text of one field. */
  at(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index])
  }

  /** The text from field `at` to before field `end`, with the blanks between them. */
  range(at: number, end: number): string {
    return at < end ? this.text.slice(this.starts[at], this.ends[end - 1]) : ''
  }

  /** How many columns of blanks the line begins with. */
  indent(): number {
    if (this.outerIndent !== null) return this.outerIndent
    const end = this.count > 0 ? this.start(0) : this.to
    let columns = 0
    for (let at = this.from; at < end; at++) columns += this.text.charCodeAt(at) === 9 ? 8 - (columns % 8) : 1
    return columns
  }

  /** Whether field `index` is exactly `word`. */
  is(index: number, word: string): boolean {
    const start = this.starts[index] as number
    return (this.ends[index] as number) - start === word.length && this.text.startsWith(word, start)
  }

  /** Whether no two blanks stand side by side before field `index`: a tool that pads its columns always prints some. */
  isSqueezed(index: number): boolean {
    for (let at = this.from; at + 1 < this.start(index); at++) {
      const code = this.text.charCodeAt(at)
      if (code === 9 || (code === 32 && this.text.charCodeAt(at + 1) === 32)) return false
    }
    return true
  }

  /** Whether a tab or more than one blank stands right before field `index`, as in columns that a tool pads. */
  isParted(index: number): boolean {
    return this.start(index) - this.end(index - 1) > 1 || this.text.charCodeAt(this.start(index) - 1) === 9
  }

  /** Keeps in mind that the line cannot be read because netscribe itself fails on it. */
  fail(table: string, cell: string | null = null): void {
    this.fault ??= { table, cell, text: this.text, from: this.from }
  }

  /** Counts another form in which the line is read. */
  attempt(): void {
    this.work += FORM
  }

  private grow(): void {
    const starts = new Int32Array(this.starts.length * 2)
    const ends = new Int32Array(this.ends.length * 2)
    starts.set(this.starts)
    ends.set(this.ends)
    this.starts = starts
    this.ends = ends
  }
}

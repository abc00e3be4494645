import type { AnswerTo, AnyFormat } from '../ask/index.ts'
import type { CountQuestion, DiffQuestion, EdgesQuestion, TimelineQuestion } from '../ask/question.ts'
import type { Coverage, Report, StreamRecord } from '../report/types.ts'
import type { Member } from '../sources/member.ts'
import type { Rendering } from '../write/render/render.ts'
import type { RenderOptions } from '../write/render/target.ts'
import type { Conversion, ConvertOptions } from './conversion.ts'
import type { ByteStream, Input, ParseAllOptions, ParseOptions } from './inputs.ts'
import type { LineExplanation } from './line-explanation.ts'
import type { Redaction, RedactOptions } from './redact.ts'

/** A side of a comparison: an input that is read, or what was read of one before. */
export type Side = Input | Report | readonly Report[]

/** What can be asked of a comparison, and how its inputs are read. */
export interface DiffOptions extends Omit<ParseAllOptions, 'view' | 'spans' | 'findings'>, Omit<DiffQuestion, 'ask'> {
  /** What the sides are called, each. */
  readonly names?: readonly string[] | undefined
}

/** What can be asked of a count: the groups, by state unless told, and how the inputs are read. */
export interface CountOptions
  extends Omit<ParseAllOptions, 'view' | 'spans' | 'findings'>,
    Partial<Omit<CountQuestion, 'ask'>> {}

/** What can be asked of a timeline: the view, connections unless told, and how the inputs are read. */
export interface TimelineOptions
  extends Omit<ParseAllOptions, 'view' | 'spans' | 'findings'>,
    Omit<TimelineQuestion, 'ask'> {}

/** How the inputs are read of which the edges are asked. */
export interface EdgesOptions extends Omit<ParseAllOptions, 'view' | 'spans' | 'findings'> {}

/** The functions that users call. */
export interface Library {
  /**
   * Reads one source into a report: text and bytes at once, a stream as a promise. Never throws on what the input holds.
   * @throws RangeError when `encoding`, `dialect`, `view` or `timezone` names nothing that is known; `WhereError` when `where` is no query.
   */
  parse(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Report
  parse(input: ByteStream | Member, options?: ParseOptions): Promise<Report>
  parse(input: Input, options?: ParseOptions): Report | Promise<Report>
  /**
   * Opens what may be a container (gzip, ZIP, tar, mail, mbox; told by its bytes) and gives each source in it, in order; a
   * text is the one source of its own. `parse` reads a source, before the next one is asked for.
   */
  sources(input: Input, options?: ParseAllOptions): AsyncGenerator<Member>
  /** Reads a text, or every source in a container, into a report each; at the end stands whether they are a list. */
  parseAll(input: Input, options?: ParseAllOptions): AsyncGenerator<Report, boolean>
  /** Reads an input of any length, opened as by `sources`, into records, one a row or an issue, while it arrives; memory stays flat. */
  parseStream(input: Input, options?: ParseAllOptions): AsyncGenerator<StreamRecord, Coverage>
  /** Says what is made of one line of each source in an input, and why; memory stays flat. */
  explainLine(input: Input, line: number, options?: ParseAllOptions): AsyncGenerator<LineExplanation>
  /**
   * Reads an input, opened as by `sources`, and writes it in a format of `exporters` as text: what an archive or a mail holds as a
   * list. Behind the last piece of text stands what is known of the input.
   * @throws QuestionError when the question cannot be answered, RangeError when `format` is none of its formats, or no text.
   */
  convert(input: Input, format: AnyFormat, options?: ConvertOptions): AsyncGenerator<string, Conversion>
  /** The same as bytes: in a format of `binaryExporters`, or the text in UTF-8, which is quicker than to encode the text. Each piece is valid until the next is asked for. */
  convertToBytes(input: Input, format: AnyFormat, options?: ConvertOptions): AsyncGenerator<Uint8Array, Conversion>
  /**
   * Counts the rows of one input or several, opened as by `sources`, in each run of the command and by the values of their
   * fields. Nothing is kept but the counts.
   * @throws QuestionError when `by` names a field that no row has, or `every`, `top` or `view` means nothing.
   */
  count(inputs: Input | readonly Input[], options?: CountOptions): Promise<AnswerTo<CountQuestion>>
  /**
   * Says what came, went and changed from one input to another, run by run of the same view and options: the last of each kind
   * on either side. Of one input alone, the first with the last.
   * @throws QuestionError when `view` or `runs` means nothing.
   */
  diff(
    sides: readonly [Side] | readonly [before: Side, after: Side],
    options?: DiffOptions,
  ): Promise<AnswerTo<DiffQuestion>>
  /**
   * Follows the rows of one input or several, opened as by `sources`, over the runs of the command: when each came, changed and
   * went. Nothing is kept but that.
   * @throws QuestionError when rows of `view` cannot be followed, or `top` means nothing.
   */
  timeline(inputs: Input | readonly Input[], options?: TimelineOptions): Promise<AnswerTo<TimelineQuestion>>
  /** Says which host talks to which and to what service, by the connections in one input or several, opened as by `sources`. */
  edges(inputs: Input | readonly Input[], options?: EdgesOptions): Promise<AnswerTo<EdgesQuestion>>
  /**
   * Gives a text with stand-ins for all that names somebody, line by line as it was. What can be read again (a text, bytes, a
   * function that opens the input) is read twice.
   * @throws RangeError when an option names nothing that is known; SeveralTextsError when the input holds several texts.
   */
  redact(input: Input | (() => Input), options?: RedactOptions): AsyncGenerator<string, Redaction>
  /**
   * Writes a report as a tool prints it, the inverse of reading; lists what that tool has no place for.
   * @throws RangeError when `dialect` names nothing that is known, or does not speak `locale`.
   */
  render(report: Pick<Report, 'captures'>, options?: RenderOptions): Rendering
}

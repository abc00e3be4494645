import type { Sink } from '../report/sink.ts'
import { joining } from '../write/export/exporter.ts'
import type { Exporter, ExportOptions } from '../write/export/index.ts'
import type { Question } from './question.ts'

/** How questions of one kind are answered. */
export interface Asking<Asked extends Question, Answer> {
  /** The formats of the answer. */
  readonly formats: Readonly<Record<string, AnswerFormat<Answer>>>
  /**
   * What the reading has to give.
   * @throws QuestionError when the question cannot be answered.
   */
  needs(question: Asked): Needs
  /**
   * Begins an answer that nothing was gathered for yet.
   * @throws QuestionError when the question cannot be answered.
   */
  begin(question: Asked): Gathering<Answer>
}

/** What a question needs of a reading. */
export interface Needs {
  /** Only rows of this view; undefined when rows of all views count. */
  readonly view: string | undefined
  /** The keys of a row that are asked for, where these are all. */
  readonly only?: readonly string[]
}

/** An answer that is being gathered over sources, which are read one after another. */
export interface Gathering<Answer> {
  /** Begins a source: the sink takes what is read of it. */
  open(options: ExportOptions): Sink & { end(): void }
  /** The answer, once the last source has ended. */
  end(): Answer
}

/** One format of an answer. */
export interface AnswerFormat<Answer> {
  readonly mediaType: string
  readonly extension: string
  write(answer: Answer, options: ExportOptions): string
}

/** An answer as an exporter writes it: rows go in, and the text comes once the last source has ended. */
export function answering<Answer>(begin: () => Gathering<Answer>, format: AnswerFormat<Answer>): Exporter {
  const { mediaType, extension } = format
  return joining({ mediaType, extension }, (options) => {
    const gathering = begin()
    return {
      open(own) {
        const sink = gathering.open(own)
        return {
          ...sink,
          end() {
            sink.end()
            return []
          },
        }
      },
      end: () => [format.write(gathering.end(), options)],
    }
  })
}

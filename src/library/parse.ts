import type { TokenType } from 'chevrotain'
import { Assembler } from '../read/assemble.ts'
import { LineLexer } from '../read/lex/line-lexer.ts'
import type { LineKind } from '../read/lex/scan.ts'
import { Times } from '../read/times.ts'
import { severityOf } from '../report/issues.ts'
import type { Sink } from '../report/sink.ts'
import type { Coverage } from '../report/types.ts'
import type { CommandGrammar } from '../table/command-line.ts'
import type { Dialect } from '../table/dialect.ts'
import type { ReadDocument } from '../table/document.ts'
import type { Neighbour } from '../table/neighbours.ts'
import { Vocabulary } from '../table/vocabulary.ts'
import { lineSplitter } from '../text/lines.ts'

/** What the machine takes as an argument: the dialects and their neighbours, and the grammars of a document over line tokens and of a command line. */
export interface Grammar {
  readonly dialects: readonly Dialect[]
  readonly neighbours: readonly Neighbour[]
  readonly lineTokens: Readonly<Record<LineKind, TokenType>>
  readonly commands: CommandGrammar
  readonly readDocument: ReadDocument
}

/** What can be asked of a reading. */
export interface ReadOptions {
  /** Only this dialect. */
  readonly dialect?: string | undefined
  /** Only words of this language. */
  readonly locale?: string | undefined
  /** The command that printed the text, where the text itself does not say it. */
  readonly command?: string | undefined
  /** The file of the machine that the text is a copy of, where that is known: it can name the table. */
  readonly copyOf?: string | undefined
  /** When it ran (ISO 8601), where the text itself does not say it. */
  readonly capturedAt?: string | undefined
  /** The time zone (IANA: Asia/Tokyo) of dates in the text that name none. */
  readonly timezone?: string | undefined
  /** Whether rows say where they and their cells stand. */
  readonly spans?: boolean | undefined
  /** The keys of a row that are asked for: what others hold need not be decoded, and nothing is to be said of them. */
  readonly only?: readonly string[] | undefined
}

/** A reading that is under way: text goes in, in pieces of any size, and the sink gets what was read. */
export interface Reading {
  write(piece: string): void
  end(): Coverage
}

/** Makes the function that begins a reading; the words of all dialects are prepared when the first reading begins. */
export function createReader(grammar: Grammar): (sink: Sink, options?: ReadOptions) => Reading {
  const vocabularies = new Map<string, Vocabulary>()
  const vocabularyFor = (dialect: string | undefined, locale: string | undefined) => {
    if (dialect && !grammar.dialects.some((d) => d.name === dialect)) throw new RangeError(`unknown dialect ${dialect}`)
    if (locale && !grammar.dialects.some((d) => d.words.some((w) => w.locale === locale)))
      throw new RangeError(`unknown locale ${locale}`)
    const key = `${dialect ?? ''}|${locale ?? ''}`
    let made = vocabularies.get(key)
    if (!made) {
      const dialects = grammar.dialects
        .filter((d) => !dialect || d.name === dialect)
        .map((d) => (locale ? inLanguage(d, locale) : d))
      made = new Vocabulary(dialects, grammar.neighbours)
      vocabularies.set(key, made)
    }
    return made
  }
  return (sink, options = {}) => {
    const lexer = new LineLexer(
      grammar.lineTokens,
      grammar.commands,
      vocabularyFor(options.dialect, options.locale),
      options.spans ?? false,
      options.copyOf,
      options.only,
    )
    const assembler = new Assembler(sink, grammar.commands, options.spans ?? false, options)
    const times = new Times(grammar.lineTokens)
    const document = grammar.readDocument(assembler)
    const splitter = lineSplitter((lines) => {
      const { tokens, taken } = lexer.read(lines)
      document.write(times.mark(tokens))
      if (lines.dropped > 0) reportLongLine(sink, lines)
      return taken
    })
    return {
      write: splitter.write,
      end() {
        const { lines } = splitter.end()
        document.end(lexer.end())
        const coverage = assembler.end(lines)
        if (assembler.rowCount === 0 && coverage.read === 0)
          sink.issue({
            severity: severityOf('nothing-recognised'),
            code: 'nothing-recognised',
            line: 1,
            span: [0, 0],
            text: '',
            args: {},
          })
        return coverage
      },
    }
  }
}

function reportLongLine(
  sink: Sink,
  lines: { first: number; starts: readonly number[]; base: number; text: string; dropped: number },
): void {
  const last = lines.starts.length - 1
  const start = lines.starts[last] ?? 0
  const length = lines.text.length - start + lines.dropped
  sink.issue({
    severity: severityOf('line-too-long'),
    code: 'line-too-long',
    line: lines.first + last,
    span: [lines.base + start, lines.base + start + length],
    text: lines.text.slice(start, start + 200),
    args: { length, limit: lines.text.length - start },
  })
}

function inLanguage(dialect: Dialect, locale: string): Dialect {
  const words = dialect.words.filter((w) => w.locale === locale || w.locale === 'en')
  return { ...dialect, words }
}

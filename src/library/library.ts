import { finder } from '../ask/findings/find.ts'
import { type AnyFormat, begun, exporterFor } from '../ask/index.ts'
import type { Question } from '../ask/question.ts'
import { type IssueArgs, type IssueCode, severityOf } from '../report/issues.ts'
import { withRegisteredServices } from '../report/registered-services.ts'
import { heard, onlyView, type Sink } from '../report/sink.ts'
import type { Coverage, Issue, Report, StreamRecord } from '../report/types.ts'
import { viewNames } from '../report/views/names.ts'
import type { Member } from '../sources/member.ts'
import { Head, isUnopened } from '../sources/unopened.ts'
import { knownWords } from '../table/known-words.ts'
import { registeredService } from '../table/registered-services.ts'
import { createDecoding, type Encoding } from '../text/decode.ts'
import { lineEnds } from '../text/line-ends.ts'
import { once } from '../text/once.ts'
import type { Piece, ReadEnd, Writer } from '../write/export/exporter.ts'
import { NO_FRAME } from '../write/export/frame.ts'
import { type Exporter, isBinary } from '../write/export/index.ts'
import { reportWriter } from '../write/export/json.ts'
import { recordSink } from '../write/export/ndjson.ts'
import { heldBack } from '../write/held-back.ts'
import { bytePieces, type Pieces, textPieces } from '../write/pieces.ts'
import { createRenderer } from '../write/render/render.ts'
import { askedBy, columnsFor, isReports, isSeveral } from './asked.ts'
import { blocksInTurns, blocksOf, pacedBlocks } from './blocks.ts'
import type { Conversion, ConvertOptions } from './conversion.ts'
import type { ByteStream, Input, ParseAllOptions, ParseOptions } from './inputs.ts'
import type { DiffOptions, Library } from './interface.ts'
import { lineWitness } from './line-explanation.ts'
import { Machine } from './machine.ts'
import { type AskedSink, onlyWhere } from './only-where.ts'
import { createReader, type Grammar, type ReadOptions } from './parse.ts'
import { isMember, isReport, labelOf, membersOf, optionsOf, sourcesIn, Totals } from './reading.ts'
import type { HearText } from './redact.ts'
import { type ReadSaved, replayed, withSaved } from './saved.ts'

/** What is asked of a reading, and whether a query leaves sections without rows in their place: each is of a run of the command. */
interface Given extends ParseOptions, Pick<ReadOptions, 'only'> {
  readonly empty?: boolean
}

const NO_BYTES: Encoding = { encoding: null, evidence: null }

/** Binds the machine to its grammars, and to what reads the reports that it wrote. */
export function createLibrary(grammar: Grammar, readSaved: ReadSaved = async () => null): Library {
  const read = createReader(grammar)
  const words = once(() => knownWords(grammar.dialects))

  const begin = (input: Input, sink: Sink, given: Given, onGiven?: (text: string) => void) => {
    const member = isMember(input) ? input : null
    const options = member ? optionsOf(member, given) : given
    const head = member ? null : new Head()
    if (options.view !== undefined && !viewNames.some((name) => name === options.view))
      throw new RangeError(`unknown view ${options.view}`)
    const decoding = createDecoding(words, options.encoding ?? options.charset)
    const { onLines, onText } = options
    const named = options.services ? withRegisteredServices(sink, registeredService) : sink
    const machine = new Machine(options.host)
    const told: Sink = { ...named, ...(onLines && { lines: onLines }), host: machine.hearing(named) }
    const from = { source: labelOf(input, given), host: options.host, empty: given.empty }
    const kept: AskedSink = options.where ? onlyWhere(told, options.where, from) : { sink: told }
    const asked = options.view ? onlyView(kept.sink, options.view) : kept.sink
    const found = options.findings ? finder(asked) : null
    const reading = read(found?.sink ?? asked, options)
    const ends = lineEnds()
    const readText = (text: string) => {
      if (text === '') return
      onText?.(text)
      kept.text?.(text)
      reading.write(text)
    }
    const take = (text: string) => {
      onGiven?.(text)
      readText(ends.write(text))
    }
    let bytes = typeof input === 'string' ? null : 0
    return {
      write(piece: string | Uint8Array) {
        if (typeof piece === 'string') return take(piece)
        bytes = (bytes ?? 0) + piece.length
        take(decoding.write(head ? head.pass(piece) : piece))
      },
      end(): ReadEnd {
        if (head && bytes !== null) take(decoding.write(head.end()))
        if (bytes !== null) take(decoding.end())
        readText(ends.end())
        const coverage = reading.end()
        const issues = head?.issue ? [head.issue] : (member?.issues ?? [])
        const isText = bytes !== null && !issues.some(isUnopened)
        const { encoding, evidence, doubtful = false } = isText ? decoding.encoding() : NO_BYTES
        if (decoding.replaced() > 0) sink.issue(issueOfSource('encoding-replaced', { count: decoding.replaced() }))
        if (doubtful) sink.issue(issueOfSource('encoding-guessed', { encoding }))
        for (const issue of issues) sink.issue(issue)
        return {
          coverage,
          ...(found && { findings: found.end() }),
          source: {
            name: options.name ?? '-',
            path: [...(options.path ?? [])],
            kind: 'text',
            bytes,
            encoding,
            encodingEvidence: evidence,
            lines: coverage.lines,
            ...machine.host(),
          },
        }
      },
    }
  }

  function parse(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Report
  function parse(input: ByteStream | Member, options?: ParseOptions): Promise<Report>
  function parse(input: Input, options?: ParseOptions): Report | Promise<Report>
  function parse(input: Input, options: ParseOptions = {}): Report | Promise<Report> {
    const blocks = blocksOf(input)
    if (Symbol.asyncIterator in blocks) return parseInTurns(input, options)
    const writer = reportWriter()
    const reading = begin(input, writer.sink, options)
    for (const block of blocks) reading.write(block)
    return writer.report(reading.end())
  }

  const parseInTurns = async (input: Input, options: ParseOptions) => {
    const writer = reportWriter()
    const reading = begin(input, writer.sink, options)
    for await (const block of blocksInTurns(input)) reading.write(block)
    return writer.report(reading.end())
  }

  const sources = (input: Input, options: ParseAllOptions = {}) => membersOf(input, options)

  async function* parseAll(input: Input, options: ParseAllOptions = {}): AsyncGenerator<Report, boolean> {
    let isList = false
    for await (const source of sourcesIn(input, options)) {
      isList = isMember(source) && !source.alone
      yield await parseInTurns(source, options)
    }
    return isList
  }

  async function* parseStream(input: Input, options: ParseAllOptions = {}): AsyncGenerator<StreamRecord, Coverage> {
    const total = new Totals()
    const records: StreamRecord[] = []
    for await (const source of sourcesIn(input, options)) {
      const sink = recordSink(optionsOf(source, options), (record) => records.push(record))
      const reading = begin(source, sink, options)
      for await (const block of blocksInTurns(source)) {
        reading.write(block)
        yield* records.splice(0)
      }
      const end = reading.end()
      sink.end(end)
      total.add(end)
      yield* records.splice(0)
    }
    return total.coverage
  }

  async function* explainLine(input: Input, line: number, options: ParseAllOptions = {}) {
    for await (const source of sourcesIn(input, options)) {
      const { sink, onText, onLines, explanation } = lineWitness(line)
      const reading = begin(source, sink, { ...options, spans: true, onText, onLines })
      for await (const block of blocksInTurns(source)) reading.write(block)
      reading.end()
      yield explanation(labelOf(source, options))
    }
  }

  async function* written<Written>(
    input: Input,
    format: AnyFormat,
    given: ConvertOptions,
    out: Pieces<Written>,
  ): AsyncGenerator<Written, Conversion> {
    const exporter = exporterFor(format, given.question)
    const options = {
      ...given,
      ...(exporter.findings && { findings: true }),
      ...(given.fields && { fields: columnsFor(format, given.fields) }),
      ...(given.question && askedBy(given.question, given)),
    }
    const { frame = NO_FRAME } = exporter
    const total = new Totals()
    let { joined } = options
    let isList = false
    let shown = 0
    let isSaved = false
    let writer: Writer | undefined
    const sources = sourcesIn(input, options)
    try {
      for await (const source of given.question ? withSaved(sources, readSaved, options.pause) : sources) {
        await options.pause?.()
        isList = !isReport(source) && isMember(source) && !source.alone
        const isFirst = total.sources.length === 0
        if ((isList || isReport(source)) && isFirst && !options.element) {
          joined ??= await exporter.join?.(options)
          out.add(frame.before)
        }
        const held = options.recognised ? heldBack(out.add) : null
        const label = labelOf(source, options)
        if (isList && !(shown === 0 && options.element)) (held ?? out).add(frame.between(label, shown))
        const opener: Pick<Exporter, 'open'> = joined ?? exporter
        writer = await opener.open(optionsOf(source, options), (held ?? out).add, held ? undefined : out.addLine)
        const { onIssue } = options
        const sink = onIssue ? heard(writer, (issue) => onIssue(issue, label)) : writer
        if (isReport(source)) {
          isSaved = true
          const end = replayed(source, sink, options)
          for (const piece of writer.end(end)) out.add(piece)
          total.add(end)
          continue
        }
        const reading = begin(source, held?.showing(sink) ?? sink, options)
        for await (const block of options.pause ? pacedBlocks(source, options.pause) : blocksInTurns(source)) {
          reading.write(block)
          yield* out.take()
        }
        const end = reading.end()
        if (held && !held.isShown) {
          total.add(end)
          continue
        }
        shown++
        let last: Piece = ''
        for (const piece of writer.end(end)) {
          out.add(last)
          last = piece
          yield* out.full()
        }
        out.add(format === 'json' && (isList || options.element) ? withoutLineEnd(last as string) : last)
        yield* out.take()
        total.add(end, writer.leftOut)
        if (exporter.isOfRows) total.findings.push(...(end.findings ?? []))
      }
      if (joined !== options.joined) {
        for (const piece of joined?.end() ?? []) {
          out.add(piece)
          yield* out.full()
        }
      }
      if (isList && !options.element) out.add(frame.after)
      yield* out.take()
      return { ...total, recognised: isSaved || total.coverage.read > 0 }
    } finally {
      writer?.close?.()
      if (joined !== options.joined) joined?.close?.()
    }
  }

  const convert = (input: Input, format: AnyFormat, options: ConvertOptions = {}) => {
    if (options.redact) return redactedText(input, options)
    if (isBinary(format)) throw new RangeError(`${format} is no text: convertToBytes writes it`)
    return written(input, format, options, textPieces())
  }

  const convertToBytes = (input: Input, format: AnyFormat, options: ConvertOptions = {}) =>
    written(input, format, options, bytePieces())

  const answer = async <Asked extends Question>(
    inputs: readonly (Input | readonly Report[])[],
    question: Asked,
    { names, ...options }: ParseAllOptions & Pick<DiffOptions, 'names'>,
  ) => {
    const gathering = begun(question)
    const needs = askedBy(question, options)
    for (const [number, input] of inputs.entries()) {
      const asked = { ...options, ...needs, name: names?.[number] ?? options.name }
      for await (const source of isReports(input) ? input : withSaved(sourcesIn(input, asked), readSaved)) {
        const sink = gathering.open({ ...optionsOf(source, asked), input: number })
        if (isReport(source)) replayed(source, sink, asked)
        else {
          const reading = begin(source, sink, asked)
          for await (const block of blocksInTurns(source)) reading.write(block)
          reading.end()
        }
        sink.end()
      }
    }
    return gathering.end()
  }

  const count: Library['count'] = (inputs, { by = ['state'], every, top, view, ...options } = {}) =>
    answer(isSeveral(inputs) ? inputs : [inputs], { ask: 'count', by, every, top, view }, options)

  const timeline: Library['timeline'] = (inputs, { view, top, ...options } = {}) =>
    answer(isSeveral(inputs) ? inputs : [inputs], { ask: 'timeline', view, top }, options)

  const edges: Library['edges'] = (inputs, options = {}) =>
    answer(isSeveral(inputs) ? inputs : [inputs], { ask: 'edges' }, options)

  const diff: Library['diff'] = (sides, { view, runs, ...options } = {}) =>
    answer(
      sides.map((side) => (isReport(side) ? [side] : side)),
      { ask: 'diff', view, runs },
      options,
    )

  async function* redactedText(input: Input, options: ConvertOptions): AsyncGenerator<string, Conversion> {
    const { source, coverage, recognised } = yield* redact(input, { ...options, ...options.redact })
    return { sources: [source], coverage, recognised, leftOut: new Map(), findings: [] }
  }

  const hear: HearText = async function* (source, hearing, options) {
    const onText = (text: string) => {
      options.onText?.(text)
      hearing.read(text)
    }
    const asked = { ...options, spans: true, onText, onLines: hearing.sink.lines }
    const reading = begin(source, hearing.sink, asked, (text) => hearing.given?.(text))
    for await (const block of options.pause ? pacedBlocks(source, options.pause) : blocksInTurns(source)) {
      reading.write(block)
      yield
    }
    return reading.end()
  }

  const redact: Library['redact'] = async function* (input, options) {
    const { redactWith } = await import('./redact.ts')
    return yield* redactWith(hear)(input, options)
  }

  return {
    parse,
    sources,
    parseAll,
    parseStream,
    explainLine,
    convert,
    convertToBytes,
    count,
    diff,
    timeline,
    edges,
    redact,
    render: createRenderer(grammar.dialects),
  }
}

/** A report ends its line; inside a list the list does. */
function withoutLineEnd(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text
}

function issueOfSource(code: IssueCode, args: IssueArgs): Issue {
  return { severity: severityOf(code), code, line: null, span: null, text: null, args }
}

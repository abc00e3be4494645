import type { ReadEnd } from '../write/export/exporter.ts'
import { allExporters, type Format, isOfRows, type Piece, type Writer } from '../write/export/index.ts'
import type { CollectFlags } from './collect-flags.ts'
import type { Messages } from './messages.ts'
import type { Output } from './output.ts'
import { printable } from './print.ts'
import { sayFindings } from './say-findings.ts'
import { terminalOf } from './terminal.ts'

/** A writer for one capture, whose text goes out in pieces while it is written. */
interface Writing {
  readonly writer: Writer
  /** Ends the capture; resolves once all of its text is out. */
  finish(end: ReadEnd): Promise<void>
}

/** So much text is put together before it goes out. */
const PIECE = 65_536

/** Begins to write one capture after another: those of NDJSON are counted on, other formats stand one behind another. */
export function writerOf(
  flags: CollectFlags,
  isRepeated: boolean,
  output: Output,
  say: Messages,
): () => Promise<Writing> {
  const terminal = terminalOf()
  const format: Format = flags.format ?? (terminal.output ? 'table' : isRepeated ? 'ndjson' : 'json')
  const pretty = flags.pretty || (terminal.output && !isRepeated)
  const options = { name: 'live', pretty, width: terminal.width, colour: terminal.colour }
  const shown = printable(format, terminal.output)
  let text = ''
  const send = () => {
    const piece = text
    text = ''
    return output.write(shown ? shown(piece) : piece)
  }
  // The formats of this command are text.
  const emit = (piece: Piece) => {
    text += piece as string
    if (text.length >= PIECE) void send()
  }
  let writer: Writer | null = null
  return async () => {
    if (writer === null || format !== 'ndjson') writer = await allExporters[format].open(options, emit)
    const { leftOut, end: endOf } = writer
    return {
      writer,
      async finish(end) {
        for (const piece of endOf(end)) {
          text += piece as string
          if (text.length >= PIECE) await send()
        }
        const views = [...(leftOut ?? [])].map(([view, rows]) => `${view} (${rows === 1 ? '1 row' : `${rows} rows`})`)
        if (views.length > 0) say.notice(`${format} holds one view; left out: ${views.join(', ')}`)
        if (isOfRows(format)) sayFindings('live', end.findings ?? [], say)
        await send()
      },
    }
  }
}

import { convertToBytes, type View } from '../../index.ts'
import { NO_FRAME } from '../../write/export/frame.ts'
import { type Exporter, exporters, type Format } from '../../write/export/index.ts'
import type { Forced, InputFile } from './engine.ts'

/** Reads inputs again and writes them, or one view of them, in a format; several as a list as the command line does. */
export async function exported(
  inputs: readonly InputFile[],
  forced: Forced,
  format: Format,
  view?: View,
): Promise<Blob> {
  const exporter: Exporter = exporters[format]
  const several = inputs.length > 1
  const frame = (several && exporter.frame) || NO_FRAME
  const joined = several ? await exporter.join?.({}) : undefined
  const parts: BlobPart[] = [frame.before]
  for (const [i, { name, content }] of inputs.entries()) {
    parts.push(frame.between(name, i))
    const bytes = typeof content === 'string' ? content : content.stream()
    const options = { ...forced, name, view, joined, element: several, pretty: true }
    // A Blob holds what is written outside the thread's memory, and in a copy of its own.
    for await (const piece of convertToBytes(bytes, format, options)) parts.push(new Blob([piece as BlobPart]))
  }
  parts.push(...((joined?.end() ?? []) as Iterable<BlobPart>), frame.after)
  return new Blob(parts, { type: exporter.mediaType })
}

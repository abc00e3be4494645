import { convert, type View } from '../../index.ts'
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
  const joined = several ? exporter.join?.({}) : undefined
  const parts: BlobPart[] = [frame.before]
  for (const [i, { name, content }] of inputs.entries()) {
    parts.push(frame.between(name, i))
    const bytes = typeof content === 'string' ? content : content.stream()
    const options = { ...forced, name, view, joined, element: several, pretty: true }
    // A Blob holds text outside the thread's memory; a list of strings would be held twice.
    for await (const text of convert(bytes, format, options))
      parts.push(new Blob([several && format === 'json' ? text.replace(/\n$/, '') : text]))
  }
  parts.push((joined?.end() ?? '') + frame.after)
  return new Blob(parts, { type: exporter.mediaType })
}

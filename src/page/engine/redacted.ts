import { redact, StandIns } from '../../index.ts'
import type { ReadSource } from './analysis.ts'
import type { Forced } from './engine.ts'

/** The texts of sources with stand-ins for what their rows name: the same name has the same one in all of them. */
export async function redacted(
  sources: readonly { readonly label: string; readonly text: ReadSource['text'] }[],
  { dialect, locale }: Forced,
): Promise<Blob> {
  const standIns = new StandIns({})
  const parts: BlobPart[] = []
  for (const { label, text } of sources) {
    if (sources.length > 1) parts.push(`==> ${label} <==\n`)
    for await (const piece of redact(text.whole(), { dialect, locale, standIns })) parts.push(piece)
    if (sources.length > 1) parts.push('\n')
  }
  return new Blob(parts, { type: 'text/plain;charset=utf-8' })
}

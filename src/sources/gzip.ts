import type { ByteReader } from './byte-reader.ts'
import { gunzipped } from './inflate.ts'
import type { Budget } from './limits.ts'
import type { Entry } from './member.ts'

const NAMED = 8
const EXTRA = 4

/** The one thing in a gzip stream, under the name it was packed from (RFC 1952 §2.3), else that of the stream without its ending. */
export async function* gzipEntries(reader: ByteReader, name: string, budget: Budget): AsyncGenerator<Entry> {
  const issues: Entry['issues'] = []
  const inner = nameWithin(await reader.peek(10)) || nameWithout(name)
  yield { name: inner, bytes: gunzipped(reader.rest(), budget, issues), issues }
}

function nameWithin(header: Uint8Array): string {
  const flags = header[3] ?? 0
  if (!(flags & NAMED) || flags & EXTRA) return ''
  const end = header.indexOf(0, 10)
  return end < 0 ? '' : new TextDecoder('latin1').decode(header.subarray(10, end)).replace(/^.*[/\\]/, '')
}

function nameWithout(name: string): string {
  const last = name.replace(/^.*[/\\]/, '')
  const plain = last.replace(/\.t(?:ar\.)?gz$/i, '.tar').replace(/\.(?:gz|z)$/i, '')
  return plain || last
}

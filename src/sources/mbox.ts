import type { ByteReader, Bytes } from './byte-reader.ts'
import { LineReader, textOfLine } from './line-reader.ts'
import type { Entry } from './member.ts'

const ENVELOPE = /^From \S+ .*\d{4}/

/** The mails of an mbox (RFC 4155): each behind a line that begins with `From `, with a blank line before it. */
export async function* mboxEntries(reader: ByteReader): AsyncGenerator<Entry> {
  const lines = new LineReader(reader)
  let more = (await lines.next()) !== null
  let open = true
  const message = async function* (): Bytes {
    let blank = false
    while (open) {
      const line = await lines.next()
      if (!line) more = false
      open = line !== null && !(blank && line[0] === 0x46 && ENVELOPE.test(textOfLine(line)))
      if (!open || !line) return
      blank = line[0] === 10 || (line[0] === 13 && line[1] === 10)
      yield unquoted(line)
    }
  }
  for (let count = 1; more; count++) {
    open = true
    yield { name: `message-${count}.eml`, bytes: message(), issues: [] }
    for await (const _ of message());
  }
}

/** A line of a mail that began with `From ` was written with `>` in front. */
function unquoted(line: Uint8Array): Uint8Array {
  let at = 0
  while (line[at] === 0x3e) at++
  const isQuoted = at > 0 && /^From /.test(textOfLine(line.subarray(at, at + 5)))
  return isQuoted ? line.subarray(1) : line
}

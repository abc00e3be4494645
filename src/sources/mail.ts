import { encodingNamed } from '../text/encodings.ts'
import type { ByteReader, Bytes } from './byte-reader.ts'
import { LineReader, textOfLine } from './line-reader.ts'
import { type Fields, parameterised, readFields } from './mail-header.ts'
import { damage, type Entry } from './member.ts'
import { transferEncoding } from './transfer-encoding.ts'

/** Parts inside one another; deeper ones are read as text. */
const DEEPEST = 50

/** A text before the parts that is no longer, and says MIME, tells old readers that they cannot read the mail. */
const LONGEST_NOTE = 512
const NOTE = /mime/i

/**
 * The parts of a mail in order, read while it arrives: bodies and attachments as the bytes they were before the mail
 * (RFC 2045, 2046). A mail inside is an entry of its own. Of bodies that say the same (multipart/alternative), HTML is
 * left out behind plain text: null stands in its place. Text before and behind the parts is an entry too.
 */
export async function* mailEntries(reader: ByteReader, own: Entry['issues']): AsyncGenerator<Entry | null> {
  const mail = new MailReader(new LineReader(reader), own)
  yield* mail.part(await readFields(mail.lines, own), false)
}

/** What ended the lines of a part: the boundary of one of the multiparts around it. */
interface Hit {
  readonly level: number
  readonly last: boolean
}

class MailReader {
  readonly lines: LineReader
  private readonly own: Entry['issues']
  private readonly boundaries: string[] = []
  private hit: Hit | null = null
  private ended = false
  /** Whether the last piece of a line did not end it. */
  private inside = false
  private parts = 0

  constructor(lines: LineReader, own: Entry['issues']) {
    this.lines = lines
    this.own = own
  }

  async *part(fields: Fields, hasPlain: boolean): AsyncGenerator<Entry | null> {
    const type = parameterised(fields.get('content-type') ?? 'text/plain')
    const boundary = type.parameters.get('boundary')
    if (type.value.startsWith('multipart/') && boundary && this.boundaries.length < DEEPEST)
      yield* this.multipart(boundary, type.value === 'multipart/alternative', hasPlain)
    else {
      this.parts++
      yield hasPlain && type.value === 'text/html' ? null : this.leaf(fields)
      await this.skipBody()
    }
  }

  private async *multipart(boundary: string, isAlternative: boolean, hasPlain: boolean): AsyncGenerator<Entry | null> {
    const level = this.boundaries.push(boundary) - 1
    let plainSeen = hasPlain
    yield* this.around('preamble')
    while (this.hit?.level === level && !this.hit.last) {
      this.hit = null
      const fields = await readFields(this.lines, this.own)
      yield* this.part(fields, plainSeen)
      if (isAlternative && parameterised(fields.get('content-type') ?? 'text/plain').value === 'text/plain')
        plainSeen = true
    }
    this.boundaries.pop()
    if (this.hit?.level === level) {
      this.hit = null
      yield* this.around('epilogue')
    } else if (this.ended && level === 0) this.own.push(damage('the mail ends before its last part does'))
  }

  /** What stands before or behind the parts (RFC 2046 §5.1.1), unless that is nothing, or a note to old readers. */
  private async *around(name: string): AsyncGenerator<Entry> {
    const lines = this.body()
    const held: Uint8Array[] = []
    let text = ''
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const said = textOfLine(line.value)
      if (held.length === 0 && said.trim() === '') continue
      held.push(line.value)
      text += `${said} `
      if (text.length > LONGEST_NOTE) break
    }
    if (held.length === 0 || (text.length <= LONGEST_NOTE && NOTE.test(text))) return
    yield { name: `${name}.txt`, bytes: followedBy(held, lines), issues: [] }
    await this.skipBody()
  }

  private leaf(fields: Fields): Entry {
    const issues: Entry['issues'] = []
    const type = parameterised(fields.get('content-type') ?? 'text/plain')
    const transfer = fields.get('content-transfer-encoding') ?? ''
    const decode = transferEncoding(transfer)
    if (!decode) issues.push(damage(`it has a transfer encoding that is not known: ${transfer}`))
    const bytes = this.body()
    return {
      name: nameOf(fields, type, this.parts),
      bytes: decode ? decode(bytes) : bytes,
      encoding: charsetOf(type),
      issues,
    }
  }

  /** The lines of the open part; the line end before a boundary belongs to the boundary (RFC 2046 §5.1.1). */
  private async *body(): AsyncGenerator<Uint8Array> {
    let held: Uint8Array | null = null
    while (!this.hit) {
      const line = await this.lines.next()
      if (!line) {
        this.ended = true
        break
      }
      // A line that is too long comes in pieces; a boundary is a whole one.
      this.hit = this.inside ? null : this.boundaryIn(line)
      this.inside = line.at(-1) !== 10
      if (this.hit) {
        if (held) yield held.subarray(0, held.length - lineEnd(held))
        return
      }
      if (held) yield held
      held = line
    }
    if (held) yield held
  }

  private async skipBody(): Promise<void> {
    for await (const _ of this.body());
  }

  private boundaryIn(line: Uint8Array): Hit | null {
    if (this.boundaries.length === 0 || line[0] !== 0x2d || line[1] !== 0x2d) return null
    const text = textOfLine(line).slice(2).trimEnd()
    const plain = this.boundaries.lastIndexOf(text)
    if (plain >= 0) return { level: plain, last: false }
    const last = text.endsWith('--') ? this.boundaries.lastIndexOf(text.slice(0, -2)) : -1
    return last >= 0 ? { level: last, last: true } : null
  }
}

async function* followedBy(held: readonly Uint8Array[], rest: Bytes): Bytes {
  yield* held
  yield* rest
}

function lineEnd(line: Uint8Array): number {
  if (line.at(-1) !== 10) return 0
  return line.at(-2) === 13 ? 2 : 1
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'message/rfc822': 'eml',
  'application/zip': 'zip',
}

/** The file name of a part; the first without one is the body of the mail. */
function nameOf(fields: Fields, type: ReturnType<typeof parameterised>, count: number): string {
  const disposition = parameterised(fields.get('content-disposition'))
  const name = disposition.parameters.get('filename') ?? type.parameters.get('name')
  if (name) return name.replaceAll('/', '_')
  const ending = ENDINGS[type.value] ?? 'bin'
  return count === 1 ? `body.${ending}` : `part-${count}.${ending}`
}

/** The charset of a text, when it says more than ASCII: what claims to be that is often something else. */
function charsetOf(type: ReturnType<typeof parameterised>): string | undefined {
  const charset = type.parameters.get('charset')?.toLowerCase()
  if (!type.value.startsWith('text/') || !charset || /^(?:us-)?ascii$/.test(charset)) return undefined
  try {
    return encodingNamed(charset)
  } catch {
    return undefined
  }
}

import { type LineReader, textOfLine } from './line-reader.ts'
import { damage, type Entry } from './member.ts'

/** The fields of a mail's or part's header, by their names in lower case; of a repeated one the first. */
export type Fields = ReadonlyMap<string, string>

/** A value with its parameters: `text/plain; charset=iso-2022-jp`. */
export interface Parameterised {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/** So many bytes of fields are kept. */
const LONGEST = 262_144

/** A field begins with its name (RFC 5322 §2.2). */
const FIELD = /^[!-9;-~]+[ \t]*:/

/**
 * Reads the fields up to the blank line behind them, which is taken (RFC 5322 §2.1), or to a line that is no field. Of a
 * header that is too long, the rest is said.
 */
export async function readFields(lines: LineReader, issues: Entry['issues']): Promise<Fields> {
  const fields = new Map<string, string>()
  let open = ''
  let kept = 0
  for (let line = await lines.next(); line; line = await lines.next()) {
    const text = textOfLine(line)
    if (text === '') break
    const isFolded = open !== '' && /^[ \t]/.test(text)
    if (!isFolded && !FIELD.test(text)) {
      lines.back(line)
      break
    }
    kept += text.length
    if (kept > LONGEST) continue
    if (isFolded) open += text
    else {
      keep(fields, open)
      open = text
    }
  }
  keep(fields, open)
  if (kept > LONGEST) issues.push(damage(`of a header of ${kept} bytes, the first ${LONGEST} were read`))
  return fields
}

/** Reads a value with its parameters, those that are cut in pieces or have an encoding too (RFC 2045 §5.1, RFC 2231). */
export function parameterised(field: string | undefined): Parameterised {
  const [value, ...rest] = piecesOf(field ?? '')
  const plain = new Map<string, string>()
  const pieces = new Map<string, string[]>()
  for (const piece of rest) {
    const equals = piece.indexOf('=')
    if (equals < 0) continue
    const name = piece.slice(0, equals).trim().toLowerCase()
    const said = unquoted(piece.slice(equals + 1).trim())
    const [, base, index, star] = /^([^*]+)(?:\*(\d+))?(\*)?$/.exec(name) ?? []
    if (base === undefined) continue
    if (index === undefined && star === undefined) plain.set(name, decodeWords(said))
    else {
      const parts = pieces.get(base) ?? []
      parts[Math.min(Number(index ?? 0), 999)] = star ? said : said.replaceAll('%', '%25')
      pieces.set(base, parts)
    }
  }
  for (const [name, parts] of pieces) plain.set(name, decodeExtended(parts.join('')))
  return { value: (value ?? '').trim().toLowerCase(), parameters: plain }
}

/** Decodes the encoded words in a text: `=?shift_jis?B?…?=` (RFC 2047). */
export function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,2000})\?=/gi, (whole, charset, kind, coded) => {
      const isBase64 = kind.toLowerCase() === 'b'
      const bytes = isBase64 ? base64(coded) : percent(coded.replaceAll('_', ' ').replaceAll('=', '%'))
      return decoded(bytes, charset) ?? whole
    })
}

function keep(fields: Map<string, string>, line: string): void {
  const colon = line.indexOf(':')
  const name = line.slice(0, colon).trim().toLowerCase()
  if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
}

/** Cuts at semicolons outside of quotes. */
function piecesOf(field: string): string[] {
  return field.match(/(?:"(?:[^"\\]|\\.)*"?|[^;"])+/g) ?? []
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1).replace(/"$/, '').replace(/\\(.)/g, '$1') : value
}

function decodeExtended(value: string): string {
  const [, charset, rest] = /^([\w.:-]*)'[^']*'(.*)$/s.exec(value) ?? []
  const bytes = percent(rest ?? value)
  return decoded(bytes, charset || 'utf-8') ?? value
}

function percent(text: string): Uint8Array {
  const plain = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Uint8Array.from(plain, (char) => char.charCodeAt(0))
}

function base64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replace(/[^A-Za-z0-9+/]/g, '')), (char) => char.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return null
  }
}

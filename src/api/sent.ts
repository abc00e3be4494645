import type { HTTPException } from 'hono/http-exception'
import { longest } from './parameters.ts'
import { refusal } from './problems.ts'

/** One source that came with a call. */
export interface Sent {
  /** Bytes as they come, or text that was decoded already. */
  readonly input: ReadableStream<Uint8Array> | string
  /** What the caller calls it. */
  readonly name?: string
  /** What its type says of its encoding. */
  readonly charset?: string
}

/** Types whose bytes are never a text, an archive or a mail. */
const UNREADABLE = /^(?:image|audio|video|font|model)\/|^multipart\/(?!form-data$)/

const SUPPORTED = ['text/*', 'application/octet-stream', 'application/json', 'multipart/form-data', 'message/rfc822']

/** The most files of one form. */
const FILES = 1000

/** The sources in a body, told by its type: a JSON object with `text`, a form with files or texts, else the body itself. */
export async function sentIn(type: string, body: ReadableStream<Uint8Array>): Promise<Sent[]> {
  const media = mediaOf(type)
  if (media === 'application/json') return [await jsonSource(body)]
  if (media === 'multipart/form-data') return formSources(body, type)
  if (!UNREADABLE.test(media)) return [{ input: body, ...charsetOf(type) }]
  const detail = `${media} cannot be read. Text and archives of any type can, and ${SUPPORTED.join(', ')}.`
  throw refusal('unsupported-media-type', detail, { supported: SUPPORTED })
}

function mediaOf(contentType: string): string {
  return (contentType.split(';')[0] as string).trim().toLowerCase()
}

function charsetOf(contentType: string): { charset?: string } {
  const charset = contentType.match(/;\s*charset="?([\w.:-]+)/i)?.[1]
  return charset ? { charset } : {}
}

async function jsonSource(body: ReadableStream<Uint8Array>): Promise<Sent> {
  const value = parsed(await new Response(body).arrayBuffer())
  const wrong = (pointer: string, detail: string) => refusal('bad-body', detail, { pointer })
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('', 'The body is an object with text.')
  const { text, name, ...others } = value as Record<string, unknown>
  const other = Object.keys(others)[0]
  if (other !== undefined) throw wrong(`/${escaped(other)}`, 'The members of the body are text and name.')
  if (typeof text !== 'string') throw wrong('/text', 'text is a string.')
  if (name === undefined) return { input: text }
  if (typeof name !== 'string' || name.length > longest.name)
    throw wrong('/name', `name is a string of up to ${longest.name} characters.`)
  return { input: text, name }
}

/** JSON is UTF-8 (RFC 8259 §8.1); the platform's own words say where it goes wrong. */
function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal('bad-body', `${error.message}.`)
    throw refusal('bad-body', 'JSON is UTF-8, and the body is not.')
  }
}

/** A member as a JSON Pointer has it (RFC 6901 §3). */
function escaped(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1')
}

async function formSources(body: ReadableStream<Uint8Array>, type: string): Promise<Sent[]> {
  const bytes = await new Response(body).arrayBuffer()
  if (partsIn(bytes, type) > FILES) throw tooMany()
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw refusal('bad-body', 'The body is no form of parts, or it has another boundary than its type says.')
  })
  const fields = [...form]
  const sent = fields.map(([field, value]) => sourceOf(field, value))
  if (sent.length > 0) return sent
  throw refusal('bad-body', 'The form has neither a file nor a field called text.')
}

/** How many parts a form has at most: making them is what takes the time and the memory. */
function partsIn(bytes: ArrayBuffer, type: string): number {
  const boundary = type.match(/;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i)
  if (!boundary) return 0
  const text = new TextDecoder('latin1').decode(bytes)
  const delimiter = `--${boundary[1] ?? boundary[2]}\r\n`
  let parts = 0
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) parts++
  return parts
}

function sourceOf(field: string, value: File | string): Sent {
  if (field.length > longest.name || (typeof value !== 'string' && value.name.length > longest.name))
    throw refusal('bad-body', `Fields and files have names of up to ${longest.name} characters.`)
  if (typeof value !== 'string')
    return { input: value.stream(), ...(value.name ? { name: value.name } : {}), ...charsetOf(value.type) }
  if (field === 'text') return { input: value }
  throw refusal('bad-body', 'A form has files, and fields called text; all else is a parameter of the query.', {
    field,
  })
}

function tooMany(): HTTPException {
  return refusal('body-too-large', `A form may have up to ${FILES} files.`, { files: FILES })
}

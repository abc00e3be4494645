import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { limitedBody } from './body.ts'
import { chosenFormat, type FormatEntry, formats } from './formats.ts'
import { type ParseOptions, parseOptions } from './parameters.ts'
import { problem } from './problems.ts'
import { type Pieces, streamed } from './streamed.ts'

/** What the service is made of. */
export interface AppOptions {
  /** Reads every source in a body, and tells at the end whether they are a list; the library's own `parseAll`. */
  readonly parseAll: (input: ReadableStream<Uint8Array>, options: ReadOptions) => AsyncGenerator<ParsedReport, boolean>
  /** Reads one source and writes it in a format; the library's own `convert`. Without it there is JSON only. */
  readonly convert?: (input: ReadableStream<Uint8Array>, format: FormatEntry['name'], options: ReadOptions) => Pieces
  /** The JSON Schema of a report. */
  readonly schema: object
  /** The most bytes a body may have. 16 MiB unless told. */
  readonly limit?: number
}

/** What a caller asks, and how far the body is opened. */
export interface ReadOptions extends ParseOptions {
  readonly limits: { readonly expanded: number }
}

/** What a body may unpack to: its reports stand in memory until all is read. */
const EXPANDED = 64 * 1024 * 1024

/** What the service has to know of a report: whether anything in the source was recognised. */
export interface ParsedReport {
  readonly issues: readonly { readonly code: string }[]
}

/** Makes the HTTP service as one application for every runtime: it takes a `Request` and gives a `Response`. */
export function createApp({ parseAll, convert, schema, limit = 16 * 1024 * 1024 }: AppOptions): Hono {
  const app = new Hono()
  const offered = convert ? formats : formats.slice(0, 1)
  app.post('/v1/parse', async (context) => {
    const { raw } = context.req
    const { name, mediaType } = chosenFormat(context, offered)
    const options = { ...parseOptions(raw), limits: { expanded: EXPANDED } }
    const body = limitedBody(raw, limit)
    if (convert && name !== 'json') return streamed(convert(body, name, options), mediaType)
    const { reports, isList } = await all(parseAll(body, options))
    const answer = isList ? { reports } : reports[0]
    return reports.some(recognised)
      ? Response.json(answer)
      : unrecognised(isList ? { reports } : { report: reports[0] })
  })
  app.get('/v1/formats', () => Response.json({ formats: offered }))
  app.get('/v1/schema', () => Response.json(schema, { headers: { 'content-type': 'application/schema+json' } }))
  app.get('/healthz', () => Response.json({ status: 'ok' }))
  app.notFound(({ req }) => problem('not-found', `${req.method} ${req.path} is not a call of this service.`))
  app.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse()
    return error instanceof RangeError ? problem('bad-parameter', `${error.message}.`) : failed(error)
  })
  return app
}

function recognised(report: ParsedReport): boolean {
  return !report.issues.some((issue) => issue.code === 'nothing-recognised')
}

function unrecognised(inside: Record<string, unknown>): Response {
  return problem('nothing-recognised', 'The report inside says what the reader saw.', inside)
}

async function all(reading: ReturnType<AppOptions['parseAll']>): Promise<{ reports: ParsedReport[]; isList: boolean }> {
  const reports: ParsedReport[] = []
  for (;;) {
    const { done, value } = await reading.next()
    if (done) return { reports, isList: value }
    reports.push(value)
  }
}

function failed(error: Error): Response {
  console.error(error)
  return problem('internal-error', 'The cause is in the log of the service.')
}

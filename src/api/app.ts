import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { limitedBody } from './body.ts'
import { type ParseOptions, parseOptions } from './parameters.ts'
import { problem } from './problems.ts'

/** What the service is made of. */
export interface AppOptions {
  /** Reads one source; the library's own `parse`. */
  readonly parse: (input: ReadableStream<Uint8Array>, options: ParseOptions) => Promise<ParsedReport>
  /** The JSON Schema of a report. */
  readonly schema: object
  /** The most bytes a body may have. 16 MiB unless told. */
  readonly limit?: number
}

/** What the service has to know of a report: whether anything in the source was recognised. */
export interface ParsedReport {
  readonly issues: readonly { readonly code: string }[]
}

/** Makes the HTTP service as one application for every runtime: it takes a `Request` and gives a `Response`. */
export function createApp({ parse, schema, limit = 16 * 1024 * 1024 }: AppOptions): Hono {
  const app = new Hono()
  app.post('/v1/parse', async ({ req }) => {
    const report = await parse(limitedBody(req.raw, limit), parseOptions(req.raw))
    return recognised(report) ? Response.json(report) : unrecognised(report)
  })
  app.get('/v1/schema', () => Response.json(schema, { headers: { 'content-type': 'application/schema+json' } }))
  app.get('/healthz', () => Response.json({ status: 'ok' }))
  app.notFound(({ req }) => problem('not-found', `${req.method} ${req.path} is not a call of this service.`))
  app.onError((error) => (error instanceof HTTPException ? error.getResponse() : failed(error)))
  return app
}

function recognised(report: ParsedReport): boolean {
  return !report.issues.some((issue) => issue.code === 'nothing-recognised')
}

function unrecognised(report: ParsedReport): Response {
  return problem('nothing-recognised', 'The report inside says what the reader saw.', { report })
}

function failed(error: Error): Response {
  console.error(error)
  return problem('internal-error', 'The cause is in the log of the service.')
}

import { Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { RequestIdVariables } from 'hono/request-id'
import { answeringIn } from './answering.ts'
import { bodyOf } from './body.ts'
import { addExplanations } from './explanations.ts'
import { chosenFormat, formats } from './formats.ts'
import { type DialectNames, openApi } from './openapi.ts'
import { parameterAtFault, parseOptions } from './parameters.ts'
import { answerOf, problem, refusal } from './problems.ts'
import { type Convert, textIn } from './reading.ts'
import { requestIds } from './request-ids.ts'
import { createRoom, leaving } from './room.ts'
import { security } from './security.ts'
import { sentIn } from './sent.ts'
import { streamed } from './streamed.ts'

/** What the service is made of. */
export interface AppOptions {
  readonly convert: Convert
  /** The JSON Schema of a report. */
  readonly schema: object
  /** The dialects a caller may force, as the library has them; they are named in the description of the service. */
  readonly dialects?: readonly DialectNames[]
  /** The most bytes a body may have. 16 MiB unless told; it may unpack to four times as much, and eight such bodies are read at a time. */
  readonly limit?: number
  /** The origin whose pages may call the service, or `*`. None unless told. */
  readonly cors?: string
  /** What a runtime does around every call: logs, counts, limits. */
  readonly use?: readonly MiddlewareHandler[]
}

/** The application: a Hono app whose requests have an id. */
export type App = Hono<{ Variables: RequestIdVariables }>

const MIB = 1024 * 1024
const CALLER_LEFT = 499

/** Makes the HTTP service as one application for every runtime: it takes a `Request` and gives a `Response`. */
export function createApp({
  convert,
  schema,
  dialects = [],
  limit = 16 * MIB,
  use = [],
  cors: origin,
}: AppOptions): App {
  const app: App = new Hono()
  const expanded = 4 * limit
  const room = createRoom(8 * limit)
  app.use(requestIds(), security())
  if (origin !== undefined) app.use(cors({ origin, exposeHeaders: ['X-Request-Id', 'Retry-After'] }))
  for (const handler of use) app.use(handler)
  app.use(methodNotAllowed({ app, onMethodNotAllowed }))

  app.post('/v1/parse', async (context) => {
    const { raw } = context.req
    const format = chosenFormat(context)
    const asked = { ...parseOptions(raw), limits: { expanded } }
    const share = room()
    try {
      const sent = await sentIn(raw, bodyOf(raw, { limit, expanded, take: share.take }))
      return await streamed(leaving(textIn(format.name, convert, sent, asked), share), answeringIn(format))
    } catch (error) {
      share.leave()
      throw error
    }
  })
  app.get('/v1/formats', () => Response.json({ formats }))
  app.get('/v1/schema', () => Response.json(schema, { headers: { 'content-type': 'application/schema+json' } }))
  app.get('/openapi.json', () => Response.json(openApi({ schema, dialects, formats, limit })))
  addExplanations(app)
  app.get('/healthz', () => Response.json({ status: 'ok' }))

  app.notFound(({ req, get }) => {
    const detail = `${req.method} ${req.path} is not a call of this service.`
    return problem('not-found', detail, { requestId: get('requestId') })
  })
  app.onError((error, { req, get }) => {
    const requestId = get('requestId')
    if (error instanceof HTTPException) return answerOf(error, requestId)
    if (req.raw.signal.aborted) return new Response(null, { status: CALLER_LEFT })
    const parameter = parameterAtFault(error)
    if (parameter) return problem('bad-parameter', `${error.message}.`, { parameter, requestId })
    console.error(requestId, error)
    return problem('internal-error', 'The cause is in the log of the service.', { requestId })
  })
  return app
}

/** Every address says its methods: to OPTIONS as the answer, to others as what is wrong with them. */
function onMethodNotAllowed(context: Parameters<MiddlewareHandler>[0], known: string[]): Response {
  const allow = [...known, 'OPTIONS']
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allow.join(', ') } })
  const detail = `${context.req.path} has ${allow.join(', ')}.`
  return answerOf(refusal('method-not-allowed', detail, { allow }), context.get('requestId'))
}

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { RequestIdVariables } from 'hono/request-id'
import { once } from '../text/once.ts'
import { isBinary, isOfRows } from '../write/export/index.ts'
import { answeringIn, answeringWithJson, answeringWithText } from './answering.ts'
import { takenFrom } from './body.ts'
import { closing, ending } from './ending.ts'
import { addExplanations } from './explanations.ts'
import { formats as allFormats, chosenFormat, type FormatEntry, formatsOf } from './formats.ts'
import type { DialectNames } from './openapi.ts'
import { ownOrigin } from './own-origin.ts'
import { type ParseOptions, parseOptions } from './parameters.ts'
import { answerOf, problem, refusal } from './problems.ts'
import { askedOptions } from './questions.ts'
import { type Convert, eitherOf, type ReadBody, readsHere } from './reading.ts'
import { redactOptions } from './redact-options.ts'
import { requestIds } from './request-ids.ts'
import { createRoom } from './room.ts'
import { security } from './security.ts'
import { type Answering, streamed } from './streamed.ts'

/** What the service is made of. */
export interface AppOptions {
  /** The library's `convert`, which then reads in the thread of the service, or what reads bodies elsewhere. */
  readonly convert: Convert | { readonly read: ReadBody }
  /** The library's `convertToBytes`; without it, where `convert` is the library's, there are no binary formats. */
  readonly convertToBytes?: Convert
  /** The JSON Schema of a report, or what loads it for the first call that asks for it. */
  readonly schema: object | (() => Promise<object>)
  /** The dialects a caller may force, as the library has them; they are named in the description of the service. */
  readonly dialects?: readonly DialectNames[]
  /**
   * The most bytes a body may have. 16 MiB unless told; it may unpack to four times as much. Of all bodies that are read at
   * a time there may be eight times as much, and four times of one address.
   */
  readonly limit?: number
  /** How long a call may take. */
  readonly patience?: Patience
  /** Where a call comes from, as the runtime knows it: what one address takes is not taken from others. */
  readonly address?: (context: Context) => string
  /** The bytes of a call as they come, where the runtime has them in larger pieces than its Request. */
  readonly bytes?: (context: Context) => ReadableStream<Uint8Array>
  /** The origin whose pages may call the service, or `*`. None unless told. */
  readonly cors?: string
  /** What a runtime does around every call: logs, counts, limits. */
  readonly use?: readonly MiddlewareHandler[]
}

/** How long a call may take, in milliseconds. */
export interface Patience {
  /** Until the next bytes of a body come. */
  readonly stall: number
  /** From the head of the call to the end of its answer. */
  readonly call: number
}

/** The application: a Hono app whose requests have an id. */
export type App = Hono<{ Variables: RequestIdVariables }>

const MIB = 1024 * 1024
const CALLER_LEFT = 499
const PATIENCE: Patience = { stall: 10_000, call: 120_000 }

/** Makes the HTTP service as one application for every runtime: it takes a `Request` and gives a `Response`. */
export function createApp({
  convert,
  convertToBytes,
  schema,
  dialects = [],
  limit = 16 * MIB,
  use = [],
  cors: origin,
  patience = PATIENCE,
  address: addressOf = () => '',
  bytes: bytesOf = ({ req }) => req.raw.body ?? new Blob().stream(),
}: AppOptions): App {
  const app: App = new Hono()
  const expanded = 4 * limit
  const room = createRoom({ all: 8 * limit, address: expanded, own: Math.floor(limit / 256) })
  const read =
    'read' in convert ? convert.read : readsHere(convertToBytes ? eitherOf(convert, convertToBytes) : convert)
  const formats = 'read' in convert || convertToBytes ? allFormats : allFormats.filter(({ name }) => !isBinary(name))
  const schemaOf = once(async () => (typeof schema === 'function' ? await (schema as () => Promise<object>)() : schema))
  const description = once(async () => {
    const { openApi } = await import('./openapi.ts')
    return JSON.stringify(openApi({ schema: await schemaOf(), dialects, formats, limit }))
  })
  app.use(requestIds(), security())
  if (origin !== undefined) app.use(cors({ origin, exposeHeaders: ['X-Request-Id', 'Retry-After'] }))
  for (const handler of use) app.use(handler)
  app.use(methodNotAllowed({ app, onMethodNotAllowed }))

  /** Answers with what is read of the body of a call. */
  const answered = async (
    context: Context,
    format: FormatEntry,
    options: ParseOptions,
    answering: Answering,
  ): Promise<Response> => {
    const { req } = context
    const address = addressOf(context)
    const share = room(address)
    const { signal, end } = ending(req.raw.signal, patience.call)
    const over = () => {
      share.leave()
      end()
    }
    signal.addEventListener('abort', over, { once: true })
    try {
      const announced = announcedLength(req.header('content-length'))
      const { stall } = patience
      const body = takenFrom(bytesOf(context), announced ?? 0, { limit, stall, take: share.came, signal })
      const pieces = read({
        contentType: req.header('content-type') ?? '',
        contentEncoding: req.header('content-encoding') ?? '',
        format: format.name,
        options,
        expanded,
        body,
        announced,
        address,
        onRead: share.read,
        signal,
      })
      return await streamed(closing(pieces, over), answering)
    } catch (error) {
      over()
      throw error
    }
  }

  app.post('/v1/parse', ownOrigin(origin), (context) => {
    const format = chosenFormat(context, formats)
    const options = parseOptions(queryOf(context))
    if (options.findings && isOfRows(format.name))
      throw refusal('bad-parameter', `${format.name} holds rows alone, and no findings.`, { parameter: 'findings' })
    return answered(context, format, options, answeringIn(format, false))
  })
  for (const ask of ['count', 'diff', 'timeline', 'edges'] as const)
    app.post(`/v1/${ask}`, ownOrigin(origin), (context) => {
      const format = chosenFormat(context, formatsOf(ask))
      return answered(context, format, askedOptions(ask, queryOf(context)), answeringIn(format, true))
    })
  app.post('/v1/redact', ownOrigin(origin), (context) =>
    answered(context, formats[0] as FormatEntry, redactOptions(queryOf(context)), answeringWithText),
  )
  app.post('/v1/validate', ownOrigin(origin), (context) => {
    const [parameter] = queryOf(context).keys()
    if (parameter !== undefined) throw refusal('bad-parameter', 'The call has no parameters.', { parameter })
    return answered(context, formats[0] as FormatEntry, { validate: true }, answeringWithJson)
  })
  app.get('/v1/formats', () => Response.json({ formats }))
  app.get('/v1/schema', async () => jsonAnswer(JSON.stringify(await schemaOf()), 'application/schema+json'))
  app.get('/openapi.json', async () => jsonAnswer(await description(), 'application/json'))
  addExplanations(app)
  app.get('/healthz', () => Response.json({ status: 'ok' }))

  app.notFound(({ req, get }) => {
    const detail = `${req.method} ${req.path} is not a call of this service.`
    return problem({ kind: 'not-found', detail, members: { requestId: get('requestId') } })
  })
  app.onError((error, { req, get }) => {
    const requestId = get('requestId')
    if (req.raw.signal.aborted) return new Response(null, { status: CALLER_LEFT })
    if (error instanceof HTTPException) return answerOf(error, requestId)
    console.error(requestId, error)
    const detail = 'The cause is in the log of the service.'
    return problem({ kind: 'internal-error', detail, members: { requestId } })
  })
  return app
}

function jsonAnswer(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': type } })
}

/** Every address says its methods: to OPTIONS as the answer, to others as what is wrong with them. */
function onMethodNotAllowed(context: Parameters<MiddlewareHandler>[0], known: string[]): Response {
  const allow = [...known, 'OPTIONS']
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allow.join(', ') } })
  const detail = `${context.req.path} has ${allow.join(', ')}.`
  return answerOf(refusal('method-not-allowed', detail, { allow }), context.get('requestId'))
}

function queryOf({ req }: Context): URLSearchParams {
  return new URL(req.url).searchParams
}

/** What Content-Length says, undefined where nothing does. */
function announcedLength(header: string | undefined): number | undefined {
  return header === undefined ? undefined : Number(header)
}

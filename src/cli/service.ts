import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { type App, createApp, type Patience } from '../api/app.ts'
import { dialects } from '../index.ts'
import schema from '../schema.json' with { type: 'json' }
import { accessLog } from './access-log.ts'
import { bytesOf, callerAddress } from './caller.ts'
import { createMetrics } from './metrics.ts'
import { isLoopback, ownHost } from './own-host.ts'
import { addPage } from './page-files.ts'
import { rateLimit } from './rate-limit.ts'
import { createReadingPool } from './reading-pool.ts'

/** What is chosen for a service on Node. */
export interface ServiceOptions {
  /** The most bytes a body may have. */
  readonly limit: number
  /** Where it will listen; on loopback it answers to no other host. 127.0.0.1 unless told. */
  readonly host?: string
  readonly cors?: string
  /** The most calls an address may make a minute; no limit unless told. */
  readonly rateLimit?: number
  /** How long a call may take. */
  readonly patience?: Patience
  /** Takes a line for each call. */
  readonly log?: (line: string) => void
}

/** Rows that are streamed have to flow; a compressor would hold them back. */
const COMPRESSED = /^(?:application\/(?:[\w-]+\+)?json|text\/(?:html|css|javascript)|image\/svg\+xml)(?:;|$)/

/** Makes the application as Node serves it: with threads that read, the page, metrics, compression, and a log and a limit where asked for. */
export function createService({ limit, cors, patience, host = '127.0.0.1', ...options }: ServiceOptions): App {
  const metrics = createMetrics()
  const pool = createReadingPool(metrics.count)
  metrics.watch(pool)
  const use: MiddlewareHandler[] = [metrics.handler, compress({ contentTypeFilter: COMPRESSED })]
  if (options.log) use.unshift(accessLog(options.log))
  if (isLoopback(host)) use.push(ownHost())
  if (options.rateLimit) use.push(rateLimit(options.rateLimit))
  const app = createApp({
    convert: pool,
    schema,
    dialects,
    limit,
    use,
    address: ({ env }) => callerAddress(env.incoming.socket.remoteAddress),
    bytes: ({ env }) => bytesOf(env.incoming),
    ...(cors === undefined ? {} : { cors }),
    ...(patience === undefined ? {} : { patience }),
  })
  app.get('/metrics', metrics.text)
  addPage(app)
  return app
}

import type { MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { type App, createApp } from '../api/app.ts'
import * as library from '../index.ts'
import schema from '../schema.json' with { type: 'json' }
import { accessLog } from './access-log.ts'
import { createMetrics } from './metrics.ts'
import { addPage } from './page-files.ts'
import { rateLimit } from './rate-limit.ts'

/** What is chosen for a service on Node. */
export interface ServiceOptions {
  /** The most bytes a body may have. */
  readonly limit: number
  readonly cors?: string
  /** The most calls an address may make a minute; no limit unless told. */
  readonly rateLimit?: number
  /** Takes a line for each call. */
  readonly log?: (line: string) => void
}

/** Rows that are streamed have to flow; a compressor would hold them back. */
const COMPRESSED = /^(?:application\/(?:[\w-]+\+)?json|text\/(?:html|css|javascript)|image\/svg\+xml)(?:;|$)/

/** Makes the application as Node serves it: with the page, metrics, compression, and a log and a limit where asked for. */
export function createService({ limit, cors, ...options }: ServiceOptions): App {
  const metrics = createMetrics(library)
  const use: MiddlewareHandler[] = [metrics.handler, compress({ contentTypeFilter: COMPRESSED })]
  if (options.log) use.unshift(accessLog(options.log))
  if (options.rateLimit) use.push(rateLimit(options.rateLimit))
  const app = createApp({
    convert: metrics.convert,
    schema,
    dialects: library.dialects,
    limit,
    use,
    ...(cors === undefined ? {} : { cors }),
  })
  app.get('/metrics', metrics.text)
  addPage(app)
  return app
}

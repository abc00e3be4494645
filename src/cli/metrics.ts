import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { Counter, Histogram, Registry } from 'prom-client'
import type { ConvertOptions, convert, Input } from '../index.ts'
import type { Coverage, Issue, Source } from '../types.ts'
import { answered } from './answered.ts'

/** What a service counts, in OpenMetrics, and how it hears of it. */
export interface Metrics {
  /** Counts calls. */
  readonly handler: MiddlewareHandler<{ Bindings: HttpBindings }>
  /** Reads as the library does, and counts what was read. */
  readonly convert: typeof convert
  /** All that was counted so far, as a scraper takes it. */
  text(): Promise<Response>
}

/** Counts what a service does; `library` does the reading. */
export function createMetrics(library: { convert: typeof convert }): Metrics {
  const registry = new Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>()
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE)
  const registers = [registry]
  const requests = new Counter({
    name: 'netscribe_requests',
    help: 'Calls answered, by route and status',
    labelNames: ['route', 'status'] as const,
    registers,
  })
  const seconds = new Histogram({
    name: 'netscribe_request_duration_seconds',
    help: 'Time from a call to the end of its answer, by route',
    labelNames: ['route'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers,
  })
  const bytes = new Counter({ name: 'netscribe_read_bytes', help: 'Bytes of the sources that were read', registers })
  const lines = new Counter({
    name: 'netscribe_lines',
    help: 'Lines of the sources, by what became of them: read, noise or unread',
    labelNames: ['kind'] as const,
    registers,
  })
  const issues = new Counter({
    name: 'netscribe_issues',
    help: 'Issues found in the sources, by code',
    labelNames: ['code'] as const,
    registers,
  })
  const count = (sources: readonly Source[], { read, noise, unread }: Coverage) => {
    for (const source of sources) bytes.inc(source.bytes ?? 0)
    for (const [kind, number] of Object.entries({ read, noise, unread })) lines.inc({ kind }, number)
  }
  const hear = ({ code }: Issue) => issues.inc({ code })

  return {
    async handler(context, next) {
      const stop = seconds.startTimer()
      const { outgoing } = context.env
      let route = 'none'
      outgoing.once('close', () => {
        requests.inc({ route, status: answered(context) })
        stop({ route })
      })
      await next()
      route = routeOf(matchedRoutes(context), context.res.status)
    },
    async *convert(input: Input, format, options?: ConvertOptions) {
      const end = yield* library.convert(input, format, { ...options, onIssue: hear })
      count(end.sources, end.coverage)
      return end
    },
    async text() {
      return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } })
    },
  }
}

/** The pattern of the call; all files are one, and all that is not there is one. */
function routeOf(routes: readonly { method: string; path: string }[], status: number): string {
  const call = routes.findLast(({ method }) => method !== 'ALL')
  if (call) return call.path
  return status < 400 ? 'page' : 'none'
}

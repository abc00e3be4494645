import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { answered } from './answered.ts'
import type { ReadingPool } from './reading-pool.ts'
import type { Tally } from './tally.ts'

/** What a service counts, in OpenMetrics, and how it hears of it. */
export interface Metrics {
  /** Counts calls. */
  readonly handler: MiddlewareHandler<{ Bindings: HttpBindings }>
  /** Counts what was read for one call. */
  count(tally: Tally): void
  /** Counts what the threads do that read. */
  watch(pool: Pick<ReadingPool, 'state'>): void
  /** All that was counted so far, as a scraper takes it. */
  text(): Promise<Response>
}

/** Counts what a service does. */
export function createMetrics(): Metrics {
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
  return {
    async handler(context, next) {
      const stop = seconds.startTimer()
      const { outgoing } = context.env
      outgoing.once('close', () => {
        const status = answered(context)
        const route = routeOf(matchedRoutes(context), Number(status))
        requests.inc({ route, status })
        stop({ route })
      })
      await next()
    },
    count(tally) {
      bytes.inc(tally.bytes)
      for (const [kind, number] of Object.entries(tally.lines)) lines.inc({ kind }, number)
      for (const [code, number] of Object.entries(tally.issues)) issues.inc({ code }, number)
    },
    watch({ state }) {
      new Gauge({
        name: 'netscribe_reading_threads',
        help: 'Threads that read',
        registers,
        collect() {
          this.set(state().threads)
        },
      })
      new Gauge({
        name: 'netscribe_reading_calls',
        help: 'Calls that are being read, or wait for their turn',
        registers,
        collect() {
          this.set(state().calls)
        },
      })
      new Counter({
        name: 'netscribe_reading_threads_ended',
        help: 'Threads that were ended because a call took too much',
        registers,
        collect() {
          this.reset()
          this.inc(state().terminated)
        },
      })
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

import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { tooManyRequests } from '../api/too-many-requests.ts'
import { callerAddress } from './caller.ts'

const MINUTE = 60_000

/** Limits the calls of one address to so many a minute; the page, its files and /healthz are not counted. */
export function rateLimit(limit: number): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return rateLimiter<{ Bindings: HttpBindings }>({
    windowMs: MINUTE,
    limit,
    skip: ({ req }) => !req.path.startsWith('/v1/'),
    keyGenerator: ({ env }) => callerAddress(env.incoming.socket.remoteAddress),
    handler: ({ res }) => tooManyRequests(Number(res.headers.get('retry-after') ?? MINUTE / 1000)),
  })
}

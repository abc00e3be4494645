import type { MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { tooManyRequests } from './too-many-requests.ts'

/** What wrangler.toml binds, or not. */
interface Bindings {
  readonly RATE_LIMITER?: { limit(options: { key: string }): Promise<{ success: boolean }> }
}

/** Seconds a limit counts over, as wrangler.toml says. */
const PERIOD = 60

/** Limits the calls of one address where a rate limit is bound as RATE_LIMITER. */
export function workerRateLimit(): MiddlewareHandler<{ Bindings: Bindings }> {
  return rateLimiter<{ Bindings: Bindings }>({
    binding: ({ env }) => env.RATE_LIMITER as NonNullable<Bindings['RATE_LIMITER']>,
    skip: ({ env, req }) => env?.RATE_LIMITER === undefined || !req.path.startsWith('/v1/'),
    keyGenerator: ({ req }) => req.header('cf-connecting-ip') ?? '',
    handler: () => tooManyRequests(PERIOD),
  })
}

import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** What is noted where the caller went before the end of the answer; nginx made it usual. */
const CALLER_LEFT = '499'

/**
 * The status of an answer that is over, 499 where its caller went before the end. One who knows the length may close
 * before Node has noted the end.
 */
export function answered({ env, res }: Pick<Context<{ Bindings: HttpBindings }>, 'env' | 'res'>): string {
  const isWhole = env.outgoing.writableEnded || res.headers.has('content-length')
  return isWhole ? String(env.outgoing.statusCode) : CALLER_LEFT
}

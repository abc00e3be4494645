import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/**
 * The status of an answer that is over, `left` where its caller went before the end. One who knows the length may close
 * before Node has noted the end.
 */
export function answered({ env, res }: Pick<Context<{ Bindings: HttpBindings }>, 'env' | 'res'>): string {
  const isWhole = env.outgoing.writableEnded || res.headers.has('content-length')
  return isWhole ? String(env.outgoing.statusCode) : 'left'
}

import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import type { RequestIdVariables } from 'hono/request-id'
import { answered } from './answered.ts'

/** What is kept of an address: what comes behind is cut. */
const LONGEST = 200

/**
 * Writes a line in logfmt for each call once its answer is out or its caller has left. Nothing of a body or a query is in it, and an
 * address is printed as a URL has it, without blanks and control characters.
 */
export function accessLog(
  write: (line: string) => void,
): MiddlewareHandler<{ Bindings: HttpBindings; Variables: RequestIdVariables }> {
  return async (context, next) => {
    const { env, req, get } = context
    const begun = performance.now()
    const { incoming, outgoing } = env
    const from = incoming.socket.remoteAddress ?? '-'
    outgoing.once('close', () => {
      const status = answered(context)
      const ms = (performance.now() - begun).toFixed(1)
      const path = new URL(req.url).pathname.slice(0, LONGEST)
      const fields = {
        time: new Date().toISOString(),
        id: get('requestId'),
        from,
        method: req.method,
        path,
        status,
        ms,
      }
      write(
        `${Object.entries(fields)
          .map(([key, value]) => `${key}=${value}`)
          .join(' ')}\n`,
      )
    })
    await next()
  }
}

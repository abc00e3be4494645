import type { MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'

const HEADER = 'X-Request-Id'

/** Gives each request an id, the caller's own if it is one, and tells it in the header X-Request-Id of every answer. */
export function requestIds(): MiddlewareHandler {
  const identify = requestId({ headerName: HEADER })
  return async (context, next) => {
    await identify(context, next)
    context.header(HEADER, context.get('requestId'))
  }
}

import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { refusal } from '../api/problems.ts'

/** Whether a host to listen on, or to ask for, is this machine alone. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

/**
 * Refuses calls for another host than loopback, with the port they came to: a page whose name was made to lead to this machine
 * (DNS rebinding) asks for that name.
 */
export function ownHost(): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async ({ env, req }, next) => {
    const asked = req.header('host') ?? ''
    const [, host = '', port = '80'] = asked.match(/^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/) ?? []
    if (!isLoopback(host) || Number(port) !== env.incoming.socket.localPort)
      throw refusal('wrong-host', `This service is not ${asked.slice(0, 200)}.`)
    await next()
  }
}

import { randomBytes } from 'node:crypto'
import type { Env, Hono } from 'hono'
import { addLive } from '../api/live.ts'
import { nodeMachine } from '../live/node/node-machine.ts'
import { collectorOf } from './collector-of.ts'
import { UsageError } from './exit.ts'
import { isLoopback } from './own-host.ts'
import { printError } from './print.ts'

/** Lets a service that listens on loopback collect this machine, and prints the token that callers need. */
export async function serveLive<E extends Env>(
  app: Hono<E>,
  { host, cors }: { readonly host: string; readonly cors?: string },
): Promise<void> {
  if (!isLoopback(host))
    throw new UsageError("option '--live': the machine is shown on loopback only; leave --host as it is")
  const token = randomBytes(24).toString('base64url')
  const { collect } = await collectorOf(nodeMachine())
  addLive(app, { token, collect, cors })
  printError(`GET /v1/live collects this machine; token: ${token}\n`)
}

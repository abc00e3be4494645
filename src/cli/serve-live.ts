import { randomBytes } from 'node:crypto'
import type { Env, Hono } from 'hono'
import { addLive } from '../api/live.ts'
import { nodeMachine } from '../live/node/node-machine.ts'
import { collectorOf } from './collector-of.ts'
import { UsageError } from './exit.ts'
import { printError } from './print.ts'

/** Lets a service that listens on loopback collect this machine, and prints the token that callers need. */
export async function serveLive<E extends Env>(app: Hono<E>, host: string): Promise<void> {
  if (!/^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/.test(host))
    throw new UsageError("option '--live': the machine is shown on loopback only; leave --host as it is")
  const token = randomBytes(24).toString('base64url')
  const { collect } = await collectorOf(nodeMachine())
  addLive(app, { token, collect })
  printError(`GET /v1/live collects this machine; token: ${token}\n`)
}

import type { Env, Hono } from 'hono'
import type { HTTPException } from 'hono/http-exception'
import { CollectError } from '../live/machine.ts'
import type { Report } from '../report/types.ts'
import { jsonText } from '../write/json-text.ts'
import { ownOrigin } from './own-origin.ts'
import { checkLength } from './parameters.ts'
import { refusal } from './problems.ts'

/** What collects the machine that a service runs on, and the word that lets a caller ask for it. */
export interface Live {
  readonly token: string
  /** @throws CollectError when the flags are none of netstat, or the machine cannot give it. */
  readonly collect: (flags: readonly string[]) => Promise<Report>
  /** The origin whose pages may call, as the application has it. */
  readonly cors?: string | undefined
}

/** Adds the call that collects the machine itself. Only a runtime on that machine may, for callers that have the token. */
export function addLive<E extends Env>(app: Hono<E>, { token, collect, cors }: Live): void {
  app.get('/v1/live', ownOrigin(cors), async (context) => {
    if (!(await isSame(tokenIn(context.req.header('authorization')), token))) throw unauthorized()
    const query = context.req.query()
    const parameter = Object.keys(query).find((name) => name !== 'flags')
    if (parameter !== undefined) throw refusal('bad-parameter', 'The parameter is flags.', { parameter })
    const { flags = '-an' } = query
    checkLength('flags', flags)
    try {
      const report = await collect(flags.split(/\s+/).filter((flag) => flag !== ''))
      return context.body(jsonText(report), 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    } catch (error) {
      if (!(error instanceof CollectError)) throw error
      throw refusal('bad-parameter', `${error.message}.`, { parameter: 'flags' })
    }
  })
}

function tokenIn(header: string | undefined): string {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? ''
}

/** Compares digests, all of their bytes, so that the time taken tells nothing of where the texts differ. */
async function isSame(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all([digestOf(given), digestOf(expected)])
  let difference = 0
  for (const [i, byte] of a.entries()) difference |= byte ^ (b[i] as number)
  return difference === 0
}

async function digestOf(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

function unauthorized(): HTTPException {
  const detail = 'This call needs the token that the service printed when it began: Authorization: Bearer <token>.'
  return refusal('unauthorized', detail)
}

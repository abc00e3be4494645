import type { MiddlewareHandler } from 'hono'
import { refusal } from './problems.ts'

/** What a browser says of a page that may call: it is of this service, or a person typed the address. */
const OWN = ['same-origin', 'none']

/**
 * Refuses the calls that a browser makes for a page of another site, but for those of the origin that may (`*` for all).
 * Browsers say where a call comes from in Sec-Fetch-Site (Fetch Metadata §2.4), older ones in Origin (RFC 6454 §7) alone; who
 * says neither is no browser.
 */
export function ownOrigin(allowed: string | undefined): MiddlewareHandler {
  return async ({ req }, next) => {
    const origin = req.header('origin')
    const site = req.header('sec-fetch-site')
    const isOwn = site === undefined ? origin === undefined || isHost(origin, req.header('host')) : OWN.includes(site)
    if (!isOwn && allowed !== '*' && (origin === undefined || origin !== allowed))
      throw refusal('cross-site', 'The call comes from a page of another site.')
    await next()
  }
}

/** Schemes are left out: what stands in front may have undone TLS. */
function isHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.parse(origin)?.host === host.toLowerCase()
}

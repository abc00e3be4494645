import { HTTPException } from 'hono/http-exception'
import { jsonText } from '../write/json-text.ts'

/** What went wrong with a call, in the shape of RFC 9457, with any further members beside the standard ones. */
export interface Problem {
  /** Where the documentation explains this kind of problem. */
  readonly type: string
  readonly title: string
  readonly status: ProblemStatus
  readonly detail: string
  readonly [member: string]: unknown
}

/** The statuses this service answers with when it refuses a call. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 406 | 408 | 413 | 415 | 421 | 422 | 429 | 500 | 503

/** The kinds of problem: a title each, the same for every occurrence (RFC 9457 §3.1.3), and what to do about it. */
export const problemKinds = {
  'bad-parameter': {
    status: 400,
    title: 'A parameter has a value that cannot be used',
    advice: 'The member parameter names it, and the detail says what it may be.',
  },
  'bad-body': {
    status: 400,
    title: 'The body is not what its type says',
    advice: 'The detail says where it goes wrong. A text as it is can be sent as text/plain.',
  },
  unauthorized: {
    status: 401,
    title: 'The call needs a token',
    advice: 'The service printed it when it began; it is sent as Authorization: Bearer, a blank and the token.',
  },
  'cross-site': {
    status: 403,
    title: 'A page of another site may not make this call',
    advice: 'The service lets pages of one other origin call if it was begun with --cors and that origin.',
  },
  'not-found': { status: 404, title: 'There is nothing at this address', advice: 'The calls stand above.' },
  'method-not-allowed': {
    status: 405,
    title: 'The call has another method',
    advice: 'The header Allow names the methods of this address.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The service has no answer of the type asked for',
    advice: 'The member formats lists what Accept may ask for.',
  },
  'body-stalled': {
    status: 408,
    title: 'The rest of the body does not come',
    advice: 'A caller who has nothing to send for a while ends the call and begins a new one later.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is larger than this service reads',
    advice: 'The member limit is in bytes. The command line reads files of any size.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body has a type or an encoding that is not read',
    advice: 'The member supported lists what is read.',
  },
  'wrong-host': {
    status: 421,
    title: 'The host asked for is not this service',
    advice:
      'On loopback the service answers to localhost and to addresses of loopback, with its port, and to no other name.',
  },
  'nothing-recognised': {
    status: 422,
    title: 'Nothing in the text is known to be printed by netstat',
    advice: 'The report inside says what the reader saw. The parameters dialect, locale and encoding force a reading.',
  },
  'too-many-requests': {
    status: 429,
    title: 'The caller asks more often than is allowed',
    advice: 'The header Retry-After says in how many seconds there is room again.',
  },
  'internal-error': {
    status: 500,
    title: 'The service failed',
    advice: 'The member requestId leads to the cause in the log of the service.',
  },
  busy: {
    status: 503,
    title: 'The service is reading as much as it can hold',
    advice: 'The header Retry-After says in how many seconds to try again.',
  },
  'too-costly': {
    status: 503,
    title: 'The reading took more time or memory than a call may take',
    advice:
      'Less of the text at a time can be read, and rows as NDJSON take next to no memory. The command line has no such bounds.',
  },
} as const satisfies Record<string, { status: ProblemStatus; title: string; advice: string }>

/** The kinds of problem, each an anchor of the documentation. */
export type ProblemKind = keyof typeof problemKinds

/** What makes a problem: its kind, and what is particular to it. */
export interface Refusal {
  readonly kind: ProblemKind
  readonly detail: string
  readonly members: Record<string, unknown>
  /** Further members that are JSON already, such as a long report. */
  readonly written?: string | undefined
}

/**
 * Makes the answer for one problem: `application/problem+json` (RFC 9457 §3). The members `allow` and `retryAfter` are
 * headers too.
 */
export function problem({ kind, detail, members, written }: Refusal): Response {
  const { status, title } = problemKinds[kind]
  const body: Problem = { type: `/docs#${kind}`, title, status, detail, ...members }
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  if (Array.isArray(members.allow)) headers.set('allow', members.allow.join(', '))
  if (members.retryAfter !== undefined) headers.set('retry-after', String(members.retryAfter))
  const text = jsonText(body)
  return new Response(written === undefined ? text : `${text.slice(0, -1)},${written}}`, { status, headers })
}

/** Breaks off a call with a problem; the application answers with it, and adds the id of the request. */
export function refusal(
  kind: ProblemKind,
  detail: string,
  members: Record<string, unknown> = {},
  written?: string,
): HTTPException {
  return refusalOf({ kind, detail, members, written })
}

/** The same of what another thread said. */
export function refusalOf(cause: Refusal): HTTPException {
  return new HTTPException(problemKinds[cause.kind].status, { message: cause.detail, res: problem(cause), cause })
}

/** What a refusal says, as it can be sent to another thread; undefined where an error is no refusal. */
export function refusalIn(error: unknown): Refusal | undefined {
  return error instanceof HTTPException && isRefusal(error.cause) ? error.cause : undefined
}

/** The answer to a call that was broken off. */
export function answerOf(refused: HTTPException, requestId: string): Response {
  const said = refusalIn(refused)
  return said ? problem({ ...said, members: { ...said.members, requestId } }) : refused.getResponse()
}

function isRefusal(cause: unknown): cause is Refusal {
  return typeof cause === 'object' && cause !== null && 'kind' in cause && 'members' in cause
}

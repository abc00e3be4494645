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
export type ProblemStatus = 400 | 401 | 404 | 405 | 406 | 413 | 415 | 422 | 429 | 500 | 503

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
} as const satisfies Record<string, { status: ProblemStatus; title: string; advice: string }>

/** The kinds of problem, each an anchor of the documentation. */
export type ProblemKind = keyof typeof problemKinds

/**
 * Makes the answer for one problem: `application/problem+json` (RFC 9457 §3). The members `allow` and `retryAfter` are
 * headers too.
 */
export function problem(kind: ProblemKind, detail: string, members: Record<string, unknown> = {}): Response {
  const { status, title } = problemKinds[kind]
  const body: Problem = { type: `/docs#${kind}`, title, status, detail, ...members }
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  if (Array.isArray(members.allow)) headers.set('allow', members.allow.join(', '))
  if (members.retryAfter !== undefined) headers.set('retry-after', String(members.retryAfter))
  return new Response(jsonText(body), { status, headers })
}

/** Breaks off a call with a problem; the application answers with it, and adds the id of the request. */
export function refusal(kind: ProblemKind, detail: string, members: Record<string, unknown> = {}): HTTPException {
  const cause: RefusalCause = { kind, detail, members }
  return new HTTPException(problemKinds[kind].status, {
    message: detail,
    res: problem(kind, detail, members),
    cause,
  })
}

/** The answer to a call that was broken off. */
export function answerOf(refused: HTTPException, requestId: string): Response {
  if (!isRefusal(refused.cause)) return refused.getResponse()
  const { kind, detail, members } = refused.cause
  return problem(kind, detail, { ...members, requestId })
}

interface RefusalCause {
  readonly kind: ProblemKind
  readonly detail: string
  readonly members: Record<string, unknown>
}

function isRefusal(cause: unknown): cause is RefusalCause {
  return typeof cause === 'object' && cause !== null && 'kind' in cause && 'members' in cause
}

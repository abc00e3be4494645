import { HTTPException } from 'hono/http-exception'

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
export type ProblemStatus = 400 | 404 | 406 | 413 | 415 | 422 | 429 | 500

/** The titles of the problems: one sentence a kind, the same for every occurrence (RFC 9457 §3.1.3). */
const TITLES = {
  'bad-parameter': { status: 400, title: 'A parameter has a value that cannot be used' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'not-acceptable': { status: 406, title: 'The service has no answer of the type asked for' },
  'body-too-large': { status: 413, title: 'The body is larger than this service reads' },
  'nothing-recognised': { status: 422, title: 'Nothing in the text is known to be printed by netstat' },
  'internal-error': { status: 500, title: 'The service failed' },
} as const satisfies Record<string, { status: ProblemStatus; title: string }>

/** The kinds of problem, each a section of the documentation. */
export type ProblemKind = keyof typeof TITLES

/** Makes the answer for one problem: `application/problem+json` (RFC 9457 §3). */
export function problem(kind: ProblemKind, detail: string, members: Record<string, unknown> = {}): Response {
  const { status, title } = TITLES[kind]
  const body: Problem = { type: `/docs#${kind}`, title, status, detail, ...members }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

/** Breaks off a call with a problem; the application answers with it. */
export function refusal(kind: ProblemKind, detail: string, members?: Record<string, unknown>): HTTPException {
  return new HTTPException(TITLES[kind].status, { message: detail, res: problem(kind, detail, members) })
}

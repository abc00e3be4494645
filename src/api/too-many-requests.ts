import { refusal } from './problems.ts'

/** Breaks off a call of a caller who asks too often; there is room again in so many seconds. */
export function tooManyRequests(retryAfter: number): never {
  throw refusal('too-many-requests', `There is room again in ${retryAfter} seconds at the latest.`, { retryAfter })
}

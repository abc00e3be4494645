import type { ServerResponse } from 'node:http'

/**
 * The status of an answer that is over, `left` where its caller went before the end. One who knows the length may close
 * before Node has noted the end.
 */
export function answered(outgoing: ServerResponse): string {
  const isWhole = outgoing.writableFinished || outgoing.hasHeader('content-length')
  return isWhole ? String(outgoing.statusCode) : 'left'
}

import { isBinary } from '../write/export/index.ts'
import type { FormatEntry } from './formats.ts'
import { refusal } from './problems.ts'
import type { Answering } from './streamed.ts'

/** Characters of JSON that are held back: so much of a report tells of something that was recognised. */
const HELD = 4 * 1024 * 1024

/**
 * How the service answers in a format, with rows or with the answer to a question. When nothing was recognised, a report
 * stands inside the problem, where one was asked for.
 */
export function answeringIn({ name, mediaType, extension }: FormatEntry, isAnswer: boolean): Answering {
  const fileName = isSaved(name) ? `netstat.${extension}` : undefined
  if (name === 'json' && !isAnswer) return { mediaType, fileName, held: HELD, unrecognised: unrecognisedReport }
  const detail = isAnswer
    ? 'The call /v1/parse says what the reader saw.'
    : 'As JSON, the answer says what the reader saw.'
  return { mediaType, fileName, held: 0, unrecognised: () => refusal('nothing-recognised', detail) }
}

/** A page is saved too: shown, it would be one of the service's own, with what was posted in it. */
function isSaved(format: string): boolean {
  return isBinary(format) || format === 'html'
}

/** How the service answers with the text that came, written again: one in which nothing was recognised may still name somebody. */
export const answeringWithText: Answering = {
  mediaType: 'text/plain',
  held: HELD,
  unrecognised: () => refusal('nothing-recognised', 'The call /v1/parse says what the reader saw.'),
}

/** How the service answers with what it found out of JSON. */
export const answeringWithJson: Answering = {
  mediaType: 'application/json',
  held: HELD,
  unrecognised: () => refusal('nothing-recognised', 'The body is no JSON of netscribe.'),
}

/** The report stands in the problem as it was written: parsing it again would take as long as reading it. */
function unrecognisedReport(text: string) {
  const answer = text.trimEnd()
  const inside = answer.startsWith('{"reports":') ? answer.slice(1, -1) : `"report":${answer}`
  return refusal('nothing-recognised', 'The report inside says what the reader saw.', {}, inside)
}

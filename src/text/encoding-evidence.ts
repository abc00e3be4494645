/** What spoke for an encoding, other than words. */
export type PlainEvidence =
  | 'given'
  | 'ASCII only'
  | 'byte order mark'
  | 'zero bytes'
  | 'escapes'
  | 'valid UTF-8'
  | 'mostly valid UTF-8'
  | 'no known word in any encoding'
  | 'likely letters'

/** What spoke for an encoding; behind `words: ` stand the known words that can be read in it. */
export type EncodingEvidence = PlainEvidence | `words: ${string}`

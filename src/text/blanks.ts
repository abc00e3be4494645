/** True for the characters that part fields: blank, tab, no-break space, ideographic space. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000
}

/** Where the first character of `text[from, to)` stands that is no blank; `to` when there is none. */
export function afterBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Where the last character of `text[from, to)` ends that is no blank; `from` when there is none. */
export function beforeBlanks(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

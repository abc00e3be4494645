/** What a spreadsheet would run instead of showing it (OWASP, CSV injection), behind any number of apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

/**
 * A text that a spreadsheet will not run: one that begins like a formula gets an apostrophe in front; a number stays one.
 * Taking one apostrophe off what begins with apostrophes and such a character gives the text back.
 */
export function safeCell(text: string): string {
  const first = text.charCodeAt(0)
  if ((first >= 48 && first < 61) || (first > 64 && first < 127)) return text
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

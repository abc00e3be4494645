import { unicodeEscape } from '../visible.ts'

/** What begins a formula in a spreadsheet (OWASP, CSV injection); it takes wide signs for narrow ones. */
const SIGN = '[=+\\-@＝＋－＠]'

/** What a spreadsheet passes over in front of it: blanks, quote marks, characters that are not seen. */
const PASSED = '(?:(?![\\t\\r\\n])[\\s\\p{Cc}\\p{Cf}\'"])*'

/** Where a cell begins: with the text, or behind what some spreadsheet takes for the end of the one before. */
const BEGIN = '(?:^|(?<=[;,\\t\\r\\n]))'

/** A place where a cell begins with a formula; a number at the end of the text is none. */
const FORMULA = new RegExp(`${BEGIN}(?=${PASSED}${SIGN})(?![+-]\\d+(?:\\.\\d+)?$)|^(?='*[\\t\\r\\n])`, 'gu')

/** A string within JSON, and a formula that begins with it or behind a separator in it. */
const STRING = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/g
const FORMULA_IN_STRING = new RegExp(`((?:^"|[;,]|\\\\[tnr])(?:[\\s\\p{Cc}\\p{Cf}']|\\\\")*)(${SIGN})`, 'gu')

/**
 * A text no spreadsheet runs, however it splits the line: wherever a cell may begin with a formula, an apostrophe stands in
 * front; a number stays one. Taking one apostrophe off each place where apostrophes lead to such a sign gives the text back.
 */
export function safeCell(text: string): string {
  return HAS_SIGN.test(text) ? text.replace(FORMULA, "'") : text
}

const HAS_SIGN = /[=+\-@＝＋－＠\t\r\n]/

/** A value as JSON no spreadsheet runs: the sign that would begin a formula is written as \u003d, which is equal JSON. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(STRING, (string) =>
    string.replace(FORMULA_IN_STRING, (_, before: string, sign: string) => before + unicodeEscape(sign)),
  )
}

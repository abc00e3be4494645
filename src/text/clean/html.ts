import type { Wrapping } from './wrapping.ts'

/** Tags of HTML that end a line. */
const BREAKS = 'br|p|div|tr|li|ul|ol|pre|table|thead|tbody|blockquote|hr|h[1-6]|dt|dd|dl|section|article|body|html|head'
/** Tags of HTML that part the cells of a line. */
const CELLS = 'td|th'
/** Tags of HTML that stand inside a line. */
const INLINE =
  'span|code|tt|font|b|i|u|em|strong|a|samp|kbd|mark|small|big|s|del|ins|sub|sup|center|nobr|wbr|img|label|cite|q|var|style|script|title|meta|col|colgroup|o:p'

const TAG = `</?(?:${BREAKS}|${CELLS}|${INLINE})(?:[ \\t/][^<>]*)?>`

/** Names of the characters from U+00A0 on, in their order (HTML 4 §24.2.1). */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
  'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
  'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const ENTITIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LATIN.split(' ').map((name, i) => [name, String.fromCharCode(0xa0 + i)])),
  ...{ nbsp: ' ', gt: '>', lt: '<', amp: '&', quot: '"', apos: "'", rsquo: '’', lsquo: '‘', hellip: '…' },
}
const ENTITY = `&(?:amp;)*(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|${Object.keys(ENTITIES).join('|')});`
/** A blank without a break whose bytes were read as Latin-1. */
const MISREAD_BLANK = '&(?:#194|Acirc);&(?:#160|nbsp);'
const IS_BREAK = new RegExp(`^</?(?:${BREAKS})\\b`, 'i')
const IS_CELL = new RegExp(`^</?(?:${CELLS})\\b`, 'i')

/** The last tag of a row that begins or ends in a line. */
const ROW = /<(\/?)tr\b[^<>]*>/gi
/** Characters of the longest row that is put together of its cells. */
const LONGEST_ROW = 2048
const CELL = /^\s*<\/?t[dh]\b(?!.*<pre\b)|^\s*<\/tr\b/i

/** Tags and entities of HTML, and the marks of XML around text that is no markup. */
export const html: Wrapping = {
  name: 'html',
  sign: new RegExp(`${TAG}|${ENTITY}|<!\\[CDATA\\[`, 'i'),
  pattern: new RegExp(
    `<!--(?:[^<>]*>)?|<!doctype[^<>]*>|<!\\[CDATA\\[|\\]\\]>(?:\\s*</[\\w:.-]+>)*|${TAG}|${MISREAD_BLANK}|${ENTITY}`,
    'gi',
  ),
  replace: (match) =>
    match[0] === '&' ? characterOf(match) : IS_BREAK.test(match) ? '\n' : IS_CELL.test(match) ? ' ' : '',
  goesOn: (line, next) => line.length < LONGEST_ROW && CELL.test(next) && [...line.matchAll(ROW)].at(-1)?.[1] === '',
}

/** The character that an entity of HTML stands for, encoded once or more often. */
function characterOf(entity: string): string {
  const name = entity.slice(entity.lastIndexOf('&') + 1, -1).replace(/^(?:amp;)+/, '')
  if (name[0] !== '#') return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? entity
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code === 0xa0 ? ' ' : code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ''
}

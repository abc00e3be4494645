import { Origin, type Places } from '../../text/origin.ts'

/** Characters of addresses and names that a URL, a page of HTML or a program writes in another way. */
const ESCAPE = /%(?:2[DEdef]|2F|3[Aa]|40|5[BbDd]|25)|&#(?:4[567]|58|64|9[13]);|\\u00(?:2[defDEF]|3[aA]|40)/g
const HEX = /[0-9a-f]{2}$/i

/** A text as it reads, and where its characters stand in the given one. */
export interface PlainText {
  readonly text: string
  readonly places: Places
}

/** Part of a text as it reads: without the line ends of a wrapped row, and with escaped marks as themselves. */
export function plainText(text: string, start = 0, end = text.length): PlainText {
  const part = text.slice(start, end)
  if (!MARKED.test(part)) return { text: part, places: { startOf: (at) => at + start, endOf: (at) => at + start } }
  const origin = new Origin()
  origin.keep(text, start, end)
  const places = origin.replaced(/\r?\n[ \t>|]*/g, () => '').replaced(ESCAPE, characterOf)
  return { text: places.text, places }
}

/** What a line end or an escape begins with. */
const MARKED = /[\n%&\\]/

function characterOf(mark: string): string {
  const code = mark.startsWith('&') ? Number(mark.slice(2, -1)) : Number.parseInt(HEX.exec(mark)?.[0] ?? '', 16)
  return String.fromCharCode(code)
}

/** The most characters of a cell (Excel specifications and limits). */
const LONGEST = 32_767

/** What XML 1.0 has no place for, and what reads like the escape for it: an escape of ECMA-376, 22.9.2.19, ST_Xstring. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text within XML. */
export function xmlText(text: string): string {
  return text
    .replace(UNWRITABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (char) => REFERENCES[char] as string)
}

/** The letters of a column, which is counted from 0: A, Z, AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}

/** The text of a value: a list is JSON. One that is too long for a cell is cut, and ends in an ellipsis. */
export function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}

/** A cell as XML. A text is a text by its type: none is ever read as a formula. */
export function cellXml(place: string, value: unknown, style: string): string {
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${place}"${style} t="b"><v>${value ? 1 : 0}</v></c>`
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(textOf(value))}</t></is></c>`
}

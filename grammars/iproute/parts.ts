import type { Fields } from '../../src/text/fields.ts'

/** The lines of a record, each in words: several where -o put them into one line, with a sign between them. */
export function partsOf(fields: Fields): string[][] {
  return fields
    .range(0, fields.count)
    .split('\\')
    .map((part) => part.trim().split(/\s+/))
    .filter(([first]) => first !== '')
}

const LONGEST_BEGINNING = 64

/** The beginning of the line below, without the end of the line between and the marks of a quotation. */
export function lineBelow({ text, to }: Fields): string {
  return text.slice(to, to + LONGEST_BEGINNING).replace(/^[ \t]*\r?\n(?:> ?)*/, '')
}

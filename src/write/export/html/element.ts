import { visible } from '../../visible.ts'

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A value as a page shows it, in text and in quoted attributes: nothing in it is a mark, and nothing turns its direction. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => REFERENCES[char] as string)
}

/** The attribute that says a language, where it is known. */
export function langOf(locale: string | null): string {
  return locale === null ? '' : ` lang="${escaped(locale)}"`
}

/** A list of names and values, the values as text. */
export function definitions(entries: readonly (readonly [name: string, value: string])[]): string {
  return `<dl>\n${entries.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>\n`).join('')}</dl>\n`
}

/** The head of a table, and one of its rows: columns of numbers stand to the right. */
export function tableParts(names: readonly string[], isRight: readonly boolean[]) {
  const of = (i: number) => (isRight[i] ? ' class="n"' : '')
  return {
    heading: `<table>\n<thead><tr>${names.map((name, i) => `<th scope="col"${of(i)}>${escaped(name)}</th>`).join('')}</tr></thead>\n`,
    line: (cells: readonly string[]) =>
      `<tr>${cells.map((cell, i) => `<td${of(i)}>${escaped(cell)}</td>`).join('')}</tr>\n`,
  }
}

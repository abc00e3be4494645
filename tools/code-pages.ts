import { writeFileSync } from 'node:fs'
import iconv from 'iconv-lite'

/**
 * Pages of consoles that TextDecoder does not know, and windows-1252, which several versions of Node decode as ISO-8859-1
 * (bytes 80 to 9F).
 */
const PAGES = ['cp437', 'cp737', 'cp775', 'cp850', 'cp852', 'cp857', 'cp858', 'windows-1252']

/** Writes src/generated/code-pages.ts: the characters of the bytes 80 to FF of each page. */
export function writeCodePages(root: string): void {
  const entries = PAGES.map((page) => `  '${page}': '${visible(upperHalf(page))}',\n`)
  writeFileSync(
    `${root}src/generated/code-pages.ts`,
    `export const codePages: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`,
  )
}

/** A byte that stands for no character is the control character of its number (WHATWG Encoding §9). */
function upperHalf(page: string): string {
  const bytes = Array.from({ length: 128 }, (_, i) => 128 + i)
  return bytes
    .map((byte) => {
      const character = iconv.decode(Buffer.from([byte]), page)
      return character === '\uFFFD' ? String.fromCharCode(byte) : character
    })
    .join('')
}

/** Control characters, and those that look like a blank or like nothing, as escapes. */
function visible(text: string): string {
  return text.replace(
    /[\u0080-\u00A0\u00AD]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

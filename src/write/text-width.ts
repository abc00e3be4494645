import { eastAsianWidth } from 'get-east-asian-width'
import { once } from '../text/once.ts'

/** Marks that stand on the character before them, and characters that take no room. */
const noRoom = once(() => /^[\p{Mn}\p{Me}\p{Cf}]$/u)

/** How many columns of a terminal a text takes: East Asian wide characters two, marks none (Unicode TR 11). */
export function textWidth(text: string): number {
  return isAscii(text) ? text.length : [...text].reduce((sum, char) => sum + charWidth(char), 0)
}

/** The text cut to so many columns, its end replaced by … when it was longer. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  let cut = ''
  let room = width - 1
  for (const char of text) {
    room -= charWidth(char)
    if (room < 0) break
    cut += char
  }
  return `${cut}…`
}

function charWidth(char: string): number {
  return noRoom().test(char) ? 0 : eastAsianWidth(char.codePointAt(0) as number)
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false
  return true
}

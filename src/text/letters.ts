/** Letters beyond ASCII that are common in the languages of Europe. */
const COMMON = new Set('áàâãäåæçéèêëíîïñóòôõöøúùûüßčďěňřšťůžýąćęłńśźżőűăîșşțţğışİñоеаинтсрвлкмдпуя'.normalize('NFC'))
const LETTER = /\p{L}/u
const LOWER = /\p{Ll}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
/** What a letter counts that is rare, one that is common, and what speaks against a reading. */
const RARE = 1
const FREQUENT = 3
const AGAINST = -3

/** Whether the first character of a text is a letter of any script. */
export function beginsWithLetter(text: string): boolean {
  return /^[A-Za-z]/.test(text) || /^\p{L}/u.test(text)
}

/**
 * How much a text looks as if it was decoded as it was written: letters stand inside of words, small ones behind small ones,
 * of one script, and no signs between letters. 0 where nothing beyond ASCII speaks for it.
 */
export function likelihoodOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character <= '\x7F') continue
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
    sum += weightOf(character, LETTER.test(before) ? before : '', LETTER.test(after) ? after : '')
  }
  return sum
}

function weightOf(character: string, before: string, after: string): number {
  if (!LETTER.test(character)) return before !== '' || after !== '' ? AGAINST : 0
  if ([before, after].some((next) => next !== '' && CYRILLIC.test(next) !== CYRILLIC.test(character))) return AGAINST
  if (!LOWER.test(character) && LOWER.test(before)) return AGAINST
  return COMMON.has(before === '' ? character.toLowerCase() : character) ? FREQUENT : RARE
}

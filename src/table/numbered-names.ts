/** A name, its number, and whether no other name of that number stands before it. */
export interface Numbered {
  readonly name: string
  readonly number: number
  readonly isFirst: boolean
}

const PLUS = 43
const EQUALS = 61

/** Reads names in the order of their numbers, as tools/services.ts writes them: `a b =c +3 d` is a 0, b 1, c 1, d 5. */
export function numberedNames(encoded: string): Numbered[] {
  const names: Numbered[] = []
  let number = -1
  for (const word of encoded.split(' ')) {
    const mark = word.charCodeAt(0)
    if (mark === PLUS) number += Number(word)
    else if (mark === EQUALS) names.push({ name: word.slice(1), number, isFirst: false })
    else names.push({ name: word, number: ++number, isFirst: true })
  }
  return names
}

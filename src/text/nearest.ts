/** The known word that a misspelt one is likely meant for; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const ranked = known
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0]
  if (!ranked || ranked.distance > Math.max(1, Math.floor(ranked.candidate.length * 0.4))) return undefined
  return ranked.candidate
}

/** The sentence that lists what is known and names the nearest. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return `Known: ${known.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`
}

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
function distanceOf(a: string, b: string): number {
  if (b.length > 1 && a.length > 1 && (b.startsWith(a) || a.startsWith(b))) return 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + 1 : change
      row.push(Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, change, swap))
    }
    before = above
    above = row
  }
  return above[b.length] as number
}

import type { Source } from '../../index.ts'

/** What sources are called: by their names, and by their paths or numbers where several have the same name. */
export function labelsOf(sources: readonly Pick<Source, 'name' | 'path'>[]): string[] {
  const paths = sources.map(({ name, path }) => path.join('/') || name)
  const shortest = told(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)))
  const taken = new Set(paths.map((path, i) => shortest[i] ?? path))
  const turns = new Map<string, number>()
  return paths.map((path, i) => {
    const name = shortest[i] ?? path
    let turn = (turns.get(name) ?? 0) + 1
    while (turn > 1 && taken.has(`${name} (${turn})`)) turn++
    turns.set(name, turn)
    return turn === 1 ? name : `${name} (${turn})`
  })
}

/** Names that occur once; null in the place of the others. */
function told(names: readonly string[]): (string | null)[] {
  const all = Map.groupBy(names, (name) => name)
  return names.map((name) => (all.get(name)?.length === 1 ? name : null))
}

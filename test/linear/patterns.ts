import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'vite'

/** A regular expression, and the file and line where it is written. */
export interface Pattern {
  readonly place: string
  readonly pattern: RegExp
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every regular expression literal of the sources, and the places where one is made of strings. */
export function writtenPatterns(): { literals: readonly Pattern[]; made: readonly string[] } {
  const literals: Pattern[] = []
  const made: string[] = []
  for (const path of globSync('{src,grammars}/**/*.{ts,tsx}', { cwd: root }).sort()) {
    const code = readFileSync(`${root}${path}`, 'utf8')
    const placeOf = (offset: number) => `${path}:${code.slice(0, offset).split('\n').length}`
    const { program, errors } = parseSync(path, code)
    if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`)
    new Visitor({
      Literal(node) {
        if ('regex' in node)
          literals.push({ place: placeOf(node.start), pattern: new RegExp(node.regex.pattern, node.regex.flags) })
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') made.push(placeOf(node.start))
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') made.push(placeOf(node.start))
      },
    }).visit(program)
  }
  return { literals, made }
}

/** The patterns that are made of strings while `load` runs, each with the file that makes it. */
export async function madePatterns(load: () => Promise<unknown>): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>()
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, given, newTarget) {
      const pattern = Reflect.construct(target, given, newTarget) as RegExp
      const place = new Error().stack
        ?.split('\n')
        .find((line) => /\/(?:src|grammars)\/[^:]*\.ts:/.test(line) && !line.includes('node_modules'))
      if (place) found.set(`${place} ${pattern}`, { place: place.trim(), pattern })
      return pattern
    },
  })
  await load().finally(() => {
    globalThis.RegExp = original
  })
  return [...found.values()]
}

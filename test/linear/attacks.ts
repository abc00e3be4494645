import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'

/** A text made of a beginning, something over and over, and an end that nothing asks for. */
export interface Attack {
  readonly before: string
  readonly pump: string
  readonly after: string
}

/** One character of each kind that patterns tell apart. */
const KINDS = ['a', '0', ' ', 'A', '\n', '.', ':', '-', '_', '>', '"', '(', '[', '\\', '\r', 'あ', 'é']
/** So many characters stand for a class, so many texts for a part of a pattern. */
const MOST_TEXTS = 4
/** So many of the characters of a pattern are put together in pairs. */
const MOST_LETTERS = 8
/** What stands behind what was pumped: nothing, what no pattern asks for, and a line end that no dot crosses. */
const ENDS = ['', '\u0001', '\n\u0001']

/** Texts that make every loop of a pattern run, alone and behind what the pattern wants before it, and then fail. */
export function attacksOn(pattern: RegExp): Attack[] {
  const attacks = new Map<string, Attack>()
  const attack = (before: string, pump: string) => {
    if (pump === '') return
    for (const after of ENDS) attacks.set(JSON.stringify([before, pump, after]), { before, pump, after })
  }
  const letters = new Set<string>()
  const keep = (node: AST.Element) => {
    for (const letter of textsOf(node)) letters.add(letter)
  }
  const ast = new RegExpParser().parseLiteral(String(pattern))
  visitRegExpAST(ast, {
    onCharacterEnter: keep,
    onCharacterClassEnter: keep,
    onCharacterSetEnter: keep,
    onQuantifierEnter(node) {
      const head = headOf(node)
      for (const text of textsOf(node.element)) {
        attack(head, text)
        attack('', head + text)
      }
    },
  })
  for (const text of ast.pattern.alternatives.flatMap(textsOfAlternative)) attack('', text)
  const few = [...letters].slice(0, MOST_LETTERS)
  for (const one of few) for (const other of few) attack('', one === other ? one : one + other)
  return [...attacks.values()]
}

/** What must stand before a part of a pattern, in the shortest way. */
function headOf(node: AST.Node): string {
  const { parent } = node
  if (!parent) return ''
  if (parent.type !== 'Alternative') return headOf(parent)
  const before = parent.elements.slice(0, parent.elements.indexOf(node as AST.Element))
  return headOf(parent) + before.map((element) => textsOf(element)[0] ?? '').join('')
}

/** A few texts that a part of a pattern matches; an assertion takes none. */
function textsOf(node: AST.Element): string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)]
    case 'CharacterClass':
    case 'CharacterSet':
      return charactersOf(node)
    case 'Quantifier':
      return textsOf(node.element).map((text) => text.repeat(Math.max(1, node.min)))
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap(textsOfAlternative).slice(0, MOST_TEXTS)
    default:
      return ['']
  }
}

function textsOfAlternative({ elements }: AST.Alternative): string[] {
  const all = elements.map(textsOf)
  const count = Math.min(MOST_TEXTS, Math.max(1, ...all.map(({ length }) => length)))
  return Array.from({ length: count }, (_, i) => all.map((texts) => texts[i % texts.length] ?? '').join(''))
}

/** Characters of a class, of several kinds and of those it names. */
function charactersOf({ raw }: AST.CharacterClass | AST.CharacterSet): string[] {
  const own = new RegExp(`^${raw}$`, raw.includes('\\p') ? 'u' : '')
  return [...KINDS, ...raw].filter((character) => own.test(character)).slice(0, MOST_TEXTS)
}

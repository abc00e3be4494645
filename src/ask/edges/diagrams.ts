import { visible } from '../../write/visible.ts'
import type { Edge, EdgesAnswer } from './answer.ts'

/** A flowchart of Mermaid. What a text holds is no mark there: all but letters, digits and plain marks stand as their numbers. */
export function mermaidOf({ nodes, edges }: EdgesAnswer): string {
  const ids = idsOf(nodes)
  const lines = [
    'flowchart LR',
    ...nodes.map(({ name }) => `  ${ids.get(name)}["${mermaidText(name)}"]`),
    ...edges.map((edge) => {
      const label = mermaidText(labelOf(edge))
      return `  ${ids.get(edge.from.node)} -->|"${label}"| ${ids.get(edge.to.node)}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

/** A digraph in the language of Graphviz; texts are quoted strings, in which `\\`, `"` and `&` are marks. */
export function dotOf({ nodes, edges }: EdgesAnswer): string {
  const ids = idsOf(nodes)
  const lines = [
    'digraph edges {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...nodes.map(({ name }) => `  ${ids.get(name)} [label="${dotText(name)}"];`),
    ...edges.map(
      (edge) => `  ${ids.get(edge.from.node)} -> ${ids.get(edge.to.node)} [label="${dotText(labelOf(edge))}"];`,
    ),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function idsOf(nodes: EdgesAnswer['nodes']): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ name }, i) => [name, `n${i}`]))
}

/** The service and how many connections there are: `tcp 443 ×3`. */
function labelOf({ protocol, port, service, connections }: Edge): string {
  return `${protocol ?? '?'} ${port ?? service ?? '?'} ×${connections}`
}

function mermaidText(text: string): string {
  return visible(text).replace(/[^\p{L}\p{N} .:_×-]/gu, (mark) => `#${mark.codePointAt(0)};`)
}

function dotText(text: string): string {
  return visible(text).replace(/[\\"]/g, '\\$&').replaceAll('&', '&amp;')
}
